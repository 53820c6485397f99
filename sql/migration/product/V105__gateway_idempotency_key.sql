-- 幂等键: an act sent twice is done once
create table idempotency_key (
    account_id bigint not null comment '账号',
    method varchar(8) not null comment 'HTTP 方法',
    path varchar(200) not null comment '请求路径',
    request_key varchar(100) not null comment '调用方给的幂等键',
    body_hash char(64) not null comment '请求内容的散列值',
    lease varchar(120) not null comment '本次办理的凭据: 节点名与随机数',
    lease_until datetime not null comment '凭据失效时间, 进程意外终止后可重试',
    status int comment '首次应答的状态码, 空为办理中',
    etag varchar(40) comment '首次应答的版本标识',
    location varchar(200) comment '首次应答的资源地址',
    body mediumtext comment '首次应答的内容 (JSON)',
    created_at datetime not null comment '创建时间',
    primary key (account_id, method, path, request_key)
) default charset = utf8mb4 collate = utf8mb4_bin comment = '幂等键';

create index ix_idempotency_key_created on idempotency_key (created_at);
