-- 导入: which rows of which files are in already
create table imported_row (
    row_hash char(64) not null primary key comment '导入行内容的散列值',
    case_number varchar(20) not null comment '导入成的案件编号',
    imported_at datetime not null comment '导入时间'
) default charset = utf8mb4 collate = utf8mb4_bin comment = '已导入的行, 防止重复导入';
