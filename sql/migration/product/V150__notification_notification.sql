-- 通知: what people are told about their cases, in the application
create table notification (
    id bigint not null auto_increment primary key comment '主键',
    person_id bigint not null comment '被通知人',
    kind varchar(40) not null comment '所发生的动作',
    case_number varchar(20) not null comment '案件编号',
    case_title varchar(200) not null comment '案件标题, 通知时固定',
    actor_name varchar(50) comment '操作人姓名, 系统自动时为空',
    created_at datetime not null comment '通知时间',
    read_at datetime comment '已读时间'
) default charset = utf8mb4 collate = utf8mb4_bin comment = '站内通知';

create index ix_notification_person on notification (person_id, read_at, id);
