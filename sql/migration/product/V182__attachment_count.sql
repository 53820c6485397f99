-- a case without attachments is read without asking for them
alter table whistle_case add column attachment_count int not null default 0 comment '附件数';
