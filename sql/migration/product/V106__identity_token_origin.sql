alter table api_token add column epoch int not null default 0 comment '签发时的登录世代';
alter table api_token add column address varchar(64) comment '签发时的网络地址';
alter table api_token add column agent varchar(200) comment '签发时的客户端';

create index ix_api_token__account on api_token (account_id);
