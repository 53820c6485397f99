-- 工作日历变动后，对在办案件时限的重算：与变动同一事务登记，逐批进行，中断后接着做
create table clock_recomputation (
  id            bigint       not null auto_increment comment '主键',
  cause         varchar(32)  not null comment '起因：YEAR 放假安排、CLOSING 停止办公、WORKING_HOURS 作息时间',
  subject       varchar(100) comment '起因的对象：年份或行政区划名称',
  region_prefix varchar(15)  not null comment '涉及的行政区划代码前缀，空串为全部',
  from_at       datetime     not null comment '涉及的时段起点',
  until_at      datetime     not null comment '涉及的时段终点，不含',
  requested_at  datetime     not null comment '登记时间',
  settles_at    datetime     not null comment '此时起各节点都已按新日历计算，再核对一遍即了结',
  started_at    datetime     comment '开始时间',
  finished_at   datetime     comment '重算完成时间',
  settled       boolean      not null comment '是否已了结',
  after_case    bigint       not null comment '已处理到的案件主键',
  case_count    int          comment '可能涉及的案件数，开始时点清',
  done_count    int          not null comment '已看过的案件数',
  changed_count int          not null comment '时限有变的案件数',
  failed_count  int          not null comment '未能重算的案件数，详见日志',
  lease         varchar(100) comment '正在处理的节点所持凭据',
  lease_until   datetime     comment '凭据有效期，过期由他人接手',
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='时限重算任务';

create index ix_clock_recomputation__settled on clock_recomputation (settled, id);
