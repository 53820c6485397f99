-- 附件: which content belongs to which case, and by what name
create table attachment (
    id varchar(32) not null primary key comment '附件标识, 随机生成, 不可推测',
    case_number varchar(20) not null comment '案件编号',
    seq int not null comment '案件内序号, 从 1 起',
    name varchar(200) not null comment '清理后的文件名',
    type varchar(40) not null comment '内容类型, 以内容而非文件名判定',
    size bigint not null comment '字节数',
    sha256 char(64) not null comment '内容的 SHA-256 散列值, 与案件记录一致',
    thumb_size bigint comment '缩略图字节数, 没有缩略图时为空',
    thumb_sha256 char(64) comment '缩略图内容的 SHA-256 散列值',
    added_by_id bigint not null comment '添加人',
    added_by_name varchar(50) not null comment '添加人姓名',
    added_at datetime not null comment '添加时间',
    constraint uk_attachment_case unique (case_number, seq),
    constraint fk_attachment_case foreign key (case_number) references whistle_case (number)
) default charset = utf8mb4 collate = utf8mb4_bin comment = '案件附件, 只增不删';
