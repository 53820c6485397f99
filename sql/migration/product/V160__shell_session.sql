create table SPRING_SESSION (
  PRIMARY_ID            char(36)     not null comment '主键',
  SESSION_ID            char(36)     not null comment '会话编号，登录时更换',
  CREATION_TIME         bigint       not null comment '创建时间，毫秒',
  LAST_ACCESS_TIME      bigint       not null comment '最近访问时间，毫秒',
  MAX_INACTIVE_INTERVAL int          not null comment '最长闲置，秒',
  EXPIRY_TIME           bigint       not null comment '到期时间，毫秒',
  PRINCIPAL_NAME        varchar(100) comment '登录账号；未登录为空',
  constraint SPRING_SESSION_PK primary key (PRIMARY_ID),
  constraint SPRING_SESSION_IX1 unique (SESSION_ID)
) default charset=utf8mb4 collate=utf8mb4_bin comment='页面会话';

create index SPRING_SESSION_IX2 on SPRING_SESSION (EXPIRY_TIME);
create index SPRING_SESSION_IX3 on SPRING_SESSION (PRINCIPAL_NAME);

create table SPRING_SESSION_ATTRIBUTES (
  SESSION_PRIMARY_ID char(36)     not null comment '会话',
  ATTRIBUTE_NAME     varchar(200) not null comment '属性名',
  ATTRIBUTE_BYTES    blob         not null comment '属性值',
  constraint SPRING_SESSION_ATTRIBUTES_PK primary key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
  constraint SPRING_SESSION_ATTRIBUTES_FK foreign key (SESSION_PRIMARY_ID) references SPRING_SESSION (PRIMARY_ID) on delete cascade
) default charset=utf8mb4 collate=utf8mb4_bin comment='页面会话的属性';
