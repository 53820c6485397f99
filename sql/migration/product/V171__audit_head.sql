-- 审计: where the chain ends now; its row lock is what one sealer at a time holds
create table audit_head (
  id        int      not null comment '恒为 1',
  seq       bigint   not null comment '最后一条已封存记录的序号，0 为尚无',
  link      char(64) not null comment '最后一条已封存记录的链值',
  mac       char(64) not null comment '序号与链值的 HMAC-SHA256',
  key_check char(64) not null comment '审计密钥的校验值，启动时据此发现密钥不对',
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='审计日志的链尾';
