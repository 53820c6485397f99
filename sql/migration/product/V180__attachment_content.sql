-- 附件内容: addressed by what it is, in pieces that stream; written once, never changed
create table attachment_content (
    sha256 char(64) not null comment '内容的 SHA-256 散列值, 相同内容只存一份',
    seq int not null comment '分块序号, 从 0 起',
    bytes mediumblob not null comment '分块内容, 每块至多 256 KiB',
    primary key (sha256, seq)
) default charset = utf8mb4 collate = utf8mb4_bin comment = '附件内容, 只增不改';
