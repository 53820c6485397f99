-- What changes a deadline changes its subject's row first, so that changes follow one another and every node sees them.
create table calendar_stamp (
  subject  varchar(32) not null comment '对象：CALENDAR 工作日历、POLICY 时限政策',
  revision bigint      not null comment '每次变动加一；各节点据此发现缓存已旧',
  primary key (subject)
) default charset=utf8mb4 collate=utf8mb4_bin comment='工作日历与时限政策的变动标记';

create table announced_year (
  year_number int          not null comment '年份',
  source      varchar(200) comment '依据：放假安排通知的标题或网址',
  imported_at datetime     comment '导入时间，空为随产品预置',
  imported_by bigint       comment '导入人账号，空为随产品预置',
  primary key (year_number)
) default charset=utf8mb4 collate=utf8mb4_bin comment='已公布放假安排的年份：其余年份按周一至周五暂计';

create table announced_day (
  on_date     date        not null comment '日期',
  year_number int         not null comment '由哪一年的放假安排规定，可含上年十二月末的日子',
  name        varchar(50) not null comment '所属节日，按公布的名称',
  working     boolean     not null comment '是否上班：真为调休上班，假为放假',
  primary key (on_date),
  constraint fk_announced_day__year foreign key (year_number) references announced_year (year_number)
) default charset=utf8mb4 collate=utf8mb4_bin comment='与平常周历不同的日子：放假与调休上班';

create table closing_day (
  id            bigint      not null auto_increment comment '主键',
  region_code   varchar(15) not null comment '停止办公的行政区划，含其下各级',
  region_prefix varchar(15) not null comment '该行政区划去掉补零后的代码，下辖各级以此开头',
  on_date       date        not null comment '日期',
  name          varchar(50) not null comment '缘由',
  primary key (id),
  constraint uk_closing_day__day unique (on_date, region_prefix)
) default charset=utf8mb4 collate=utf8mb4_bin comment='当地停止办公的日子';

create table working_season (
  id        bigint      not null auto_increment comment '主键',
  name      varchar(50) not null comment '名称',
  from_day  char(5)     comment '起始月日 MM-DD，空为其余时间的通常作息',
  until_day char(5)     comment '终止月日 MM-DD，含当日；早于起始即跨年',
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='作息季节：一年中某段时间的上下班时间';

create table working_shift (
  season_id bigint  not null comment '所属作息季节',
  begins    char(5) not null comment '上班时间 HH:MM',
  ends      char(5) not null comment '下班时间 HH:MM',
  primary key (season_id, begins),
  constraint fk_working_shift__season foreign key (season_id) references working_season (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='上下班时间';

insert into calendar_stamp (subject, revision) values ('CALENDAR', 1), ('POLICY', 1);

insert into working_season (name) values ('常年');

insert into working_shift (season_id, begins, ends)
select working_season.id, shift.begins, shift.ends
from working_season
join (
  select '08:30' as begins, '12:00' as ends
  union all select '14:30', '18:00'
) shift on working_season.from_day is null;

-- 国务院办公厅公布的放假安排
insert into announced_year (year_number, source) values
  (2024, 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm'),
  (2025, 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm'),
  (2026, 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm');

insert into announced_day (on_date, year_number, name, working) values
  ('2024-01-01', 2024, '元旦', false),
  ('2024-02-04', 2024, '春节', true),
  ('2024-02-10', 2024, '春节', false),
  ('2024-02-11', 2024, '春节', false),
  ('2024-02-12', 2024, '春节', false),
  ('2024-02-13', 2024, '春节', false),
  ('2024-02-14', 2024, '春节', false),
  ('2024-02-15', 2024, '春节', false),
  ('2024-02-16', 2024, '春节', false),
  ('2024-02-17', 2024, '春节', false),
  ('2024-02-18', 2024, '春节', true),
  ('2024-04-04', 2024, '清明节', false),
  ('2024-04-05', 2024, '清明节', false),
  ('2024-04-06', 2024, '清明节', false),
  ('2024-04-07', 2024, '清明节', true),
  ('2024-04-28', 2024, '劳动节', true),
  ('2024-05-01', 2024, '劳动节', false),
  ('2024-05-02', 2024, '劳动节', false),
  ('2024-05-03', 2024, '劳动节', false),
  ('2024-05-04', 2024, '劳动节', false),
  ('2024-05-05', 2024, '劳动节', false),
  ('2024-05-11', 2024, '劳动节', true),
  ('2024-06-10', 2024, '端午节', false),
  ('2024-09-14', 2024, '中秋节', true),
  ('2024-09-15', 2024, '中秋节', false),
  ('2024-09-16', 2024, '中秋节', false),
  ('2024-09-17', 2024, '中秋节', false),
  ('2024-09-29', 2024, '国庆节', true),
  ('2024-10-01', 2024, '国庆节', false),
  ('2024-10-02', 2024, '国庆节', false),
  ('2024-10-03', 2024, '国庆节', false),
  ('2024-10-04', 2024, '国庆节', false),
  ('2024-10-05', 2024, '国庆节', false),
  ('2024-10-06', 2024, '国庆节', false),
  ('2024-10-07', 2024, '国庆节', false),
  ('2024-10-12', 2024, '国庆节', true),
  ('2025-01-01', 2025, '元旦', false),
  ('2025-01-26', 2025, '春节', true),
  ('2025-01-28', 2025, '春节', false),
  ('2025-01-29', 2025, '春节', false),
  ('2025-01-30', 2025, '春节', false),
  ('2025-01-31', 2025, '春节', false),
  ('2025-02-01', 2025, '春节', false),
  ('2025-02-02', 2025, '春节', false),
  ('2025-02-03', 2025, '春节', false),
  ('2025-02-04', 2025, '春节', false),
  ('2025-02-08', 2025, '春节', true),
  ('2025-04-04', 2025, '清明节', false),
  ('2025-04-05', 2025, '清明节', false),
  ('2025-04-06', 2025, '清明节', false),
  ('2025-04-27', 2025, '劳动节', true),
  ('2025-05-01', 2025, '劳动节', false),
  ('2025-05-02', 2025, '劳动节', false),
  ('2025-05-03', 2025, '劳动节', false),
  ('2025-05-04', 2025, '劳动节', false),
  ('2025-05-05', 2025, '劳动节', false),
  ('2025-05-31', 2025, '端午节', false),
  ('2025-06-01', 2025, '端午节', false),
  ('2025-06-02', 2025, '端午节', false),
  ('2025-09-28', 2025, '国庆节、中秋节', true),
  ('2025-10-01', 2025, '国庆节、中秋节', false),
  ('2025-10-02', 2025, '国庆节、中秋节', false),
  ('2025-10-03', 2025, '国庆节、中秋节', false),
  ('2025-10-04', 2025, '国庆节、中秋节', false),
  ('2025-10-05', 2025, '国庆节、中秋节', false),
  ('2025-10-06', 2025, '国庆节、中秋节', false),
  ('2025-10-07', 2025, '国庆节、中秋节', false),
  ('2025-10-08', 2025, '国庆节、中秋节', false),
  ('2025-10-11', 2025, '国庆节、中秋节', true),
  ('2026-01-01', 2026, '元旦', false),
  ('2026-01-02', 2026, '元旦', false),
  ('2026-01-03', 2026, '元旦', false),
  ('2026-01-04', 2026, '元旦', true),
  ('2026-02-14', 2026, '春节', true),
  ('2026-02-15', 2026, '春节', false),
  ('2026-02-16', 2026, '春节', false),
  ('2026-02-17', 2026, '春节', false),
  ('2026-02-18', 2026, '春节', false),
  ('2026-02-19', 2026, '春节', false),
  ('2026-02-20', 2026, '春节', false),
  ('2026-02-21', 2026, '春节', false),
  ('2026-02-22', 2026, '春节', false),
  ('2026-02-23', 2026, '春节', false),
  ('2026-02-28', 2026, '春节', true),
  ('2026-04-04', 2026, '清明节', false),
  ('2026-04-05', 2026, '清明节', false),
  ('2026-04-06', 2026, '清明节', false),
  ('2026-05-01', 2026, '劳动节', false),
  ('2026-05-02', 2026, '劳动节', false),
  ('2026-05-03', 2026, '劳动节', false),
  ('2026-05-04', 2026, '劳动节', false),
  ('2026-05-05', 2026, '劳动节', false),
  ('2026-05-09', 2026, '劳动节', true),
  ('2026-06-19', 2026, '端午节', false),
  ('2026-06-20', 2026, '端午节', false),
  ('2026-06-21', 2026, '端午节', false),
  ('2026-09-20', 2026, '国庆节', true),
  ('2026-09-25', 2026, '中秋节', false),
  ('2026-09-26', 2026, '中秋节', false),
  ('2026-09-27', 2026, '中秋节', false),
  ('2026-10-01', 2026, '国庆节', false),
  ('2026-10-02', 2026, '国庆节', false),
  ('2026-10-03', 2026, '国庆节', false),
  ('2026-10-04', 2026, '国庆节', false),
  ('2026-10-05', 2026, '国庆节', false),
  ('2026-10-06', 2026, '国庆节', false),
  ('2026-10-07', 2026, '国庆节', false),
  ('2026-10-10', 2026, '国庆节', true);
