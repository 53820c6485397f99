-- 停止办公按起止日期登记，一条一个缘由；由接口增删，此前没有数据
create table local_closing (
  id            bigint       not null auto_increment comment '主键',
  region_code   varchar(15)  not null comment '停止办公的行政区划，含其下各级',
  region_prefix varchar(15)  not null comment '该行政区划去掉补零后的代码，下辖各级以此开头',
  first_day     date         not null comment '起始日期',
  last_day      date         not null comment '终止日期，含当日',
  reason        varchar(50)  not null comment '缘由',
  entered_at    datetime     not null comment '登记时间',
  entered_by    bigint       not null comment '登记人账号',
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='当地停止办公的日子';

drop table closing_day;
