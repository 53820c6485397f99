-- 时限政策可先拟草稿，发布后定下生效日期，不再改动
alter table policy modify column effective_from date comment '生效日期：当日及以后起算的时限适用，直至更新的版本生效；草稿为空，发布时定';
alter table policy add column state varchar(32) default 'PUBLISHED' not null comment '状态：DRAFT 草稿、PUBLISHED 已发布';
alter table policy add column revision int default 1 not null comment '修订号：每次变更加一，防止两人互相覆盖';
alter table policy add column changed_by bigint comment '最后变更人账号，空为随产品预置';
alter table policy add column changed_by_name varchar(50) comment '最后变更人姓名，变更时固定';
alter table policy add column changed_at datetime comment '最后变更时间，空为随产品预置';
