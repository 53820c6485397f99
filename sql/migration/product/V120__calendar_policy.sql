create table policy (
  id                     bigint       not null auto_increment comment '主键',
  version                varchar(32)  not null comment '政策版本号，立案时随时限一并固化',
  effective_from         date         not null comment '生效日期：当日及以后起算的时限适用，直至更新的版本生效',
  remind_percent         int          not null comment '催办点：起算至到期的时间用去百分之几时催办',
  red_after_days         int          not null comment '到期后第几个工作日下班时转红灯并上升一级',
  listed_after_days      int          not null comment '到期后第几个工作日下班时挂牌督办',
  returns_per_department int          not null comment '一件之内每个部门可退单的次数',
  extensions_per_clock   int          not null comment '每项时限可延期的次数',
  extension_days         int          not null comment '一次延期最多的工作日数',
  rework_rounds          int          not null comment '重办轮数上限，超过即交督办员裁定',
  note                   varchar(500) comment '说明：依据与变更原因',
  primary key (id),
  constraint uk_policy__version unique (version),
  constraint uk_policy__effective_from unique (effective_from)
) default charset=utf8mb4 collate=utf8mb4_bin comment='时限政策：按版本和生效日期管理';

create table policy_limit (
  id            bigint        not null auto_increment comment '主键',
  policy_id     bigint        not null comment '所属时限政策',
  category_code varchar(32)   comment '事项类别代码，含其下未单独规定的类别；空为所有类别',
  urgency       varchar(32)   not null comment '紧急程度：EMERGENCY 特急、URGENT 紧急、NORMAL 一般',
  clock_kind    varchar(32)   not null comment '时限种类：CLAIM 报到、HANDLE 全案办理、SIGN 签收、REPLY 答复、EVALUATE 评价',
  amount        decimal(8, 2) not null comment '时限数值；工作日须为整数',
  unit          varchar(32)   not null comment '时限单位：HOURS 小时、WORKING_HOURS 工作小时、WORKING_DAYS 工作日',
  primary key (id),
  constraint uk_policy_limit__row unique (policy_id, category_code, urgency, clock_kind),
  constraint fk_policy_limit__policy foreign key (policy_id) references policy (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='时限政策明细：某类别、某紧急程度的一项时限';

insert into policy (version, effective_from, remind_percent, red_after_days, listed_after_days,
                    returns_per_department, extensions_per_clock, extension_days, rework_rounds, note)
values ('2026-01', '2020-01-01', 80, 1, 3, 1, 1, 15, 2, '初始政策；生效日期提前，使补录的旧案也有时限可依');

insert into policy_limit (policy_id, category_code, urgency, clock_kind, amount, unit)
select policy.id, null, row_of.urgency, row_of.clock_kind, row_of.amount, row_of.unit
from policy
join (
  select 'EMERGENCY' as urgency, 'CLAIM' as clock_kind, 0.5 as amount, 'HOURS' as unit
  union all select 'EMERGENCY', 'HANDLE', 24, 'HOURS'
  union all select 'EMERGENCY', 'SIGN', 2, 'HOURS'
  union all select 'EMERGENCY', 'REPLY', 12, 'HOURS'
  union all select 'EMERGENCY', 'EVALUATE', 5, 'WORKING_DAYS'
  union all select 'URGENT', 'CLAIM', 4, 'WORKING_HOURS'
  union all select 'URGENT', 'HANDLE', 3, 'WORKING_DAYS'
  union all select 'URGENT', 'SIGN', 4, 'WORKING_HOURS'
  union all select 'URGENT', 'REPLY', 2, 'WORKING_DAYS'
  union all select 'URGENT', 'EVALUATE', 5, 'WORKING_DAYS'
  union all select 'NORMAL', 'CLAIM', 1, 'WORKING_DAYS'
  union all select 'NORMAL', 'HANDLE', 10, 'WORKING_DAYS'
  union all select 'NORMAL', 'SIGN', 1, 'WORKING_DAYS'
  union all select 'NORMAL', 'REPLY', 7, 'WORKING_DAYS'
  union all select 'NORMAL', 'EVALUATE', 5, 'WORKING_DAYS'
) row_of on policy.version = '2026-01';
