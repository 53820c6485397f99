-- 审计: where the chain begins now, after what was older than the period of keeping was removed
create table audit_anchor (
  id     bigint   not null auto_increment comment '主键',
  seq    bigint   not null comment '已清理的最后一条记录的序号',
  link   char(64) not null comment '该记录的链值，其后的记录接在它后面',
  cut_at datetime not null comment '清理时间',
  mac    char(64) not null comment '序号、链值与清理时间的 HMAC-SHA256',
  primary key (id),
  constraint uk_audit_anchor__seq unique (seq)
) default charset=utf8mb4 collate=utf8mb4_bin comment='审计日志的链首';
