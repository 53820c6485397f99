create table roster_stamp (
  id    int         not null comment '固定为 1',
  stamp varchar(36) not null comment '组织资料每次变动后的新标记；各节点据此发现缓存已旧',
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='组织资料的变动标记';

insert into roster_stamp (id, stamp) values (1, 'new');

create table region (
  code        varchar(15) not null comment '统计用区划代码：12 位，网格在所属村（社区）代码后加 3 位',
  parent_code varchar(15) comment '上级行政区划代码',
  kind        varchar(32) not null comment '层级：PROVINCE 省、CITY 市、COUNTY 县、TOWNSHIP 乡镇街道、VILLAGE 村社区、GRID 网格',
  name        varchar(64) not null comment '名称',
  prefix      varchar(15) not null comment '去掉本级以下补零后的代码；下辖各级的该值都以此开头',
  primary key (code),
  constraint uk_region__prefix unique (prefix),
  constraint fk_region__parent foreign key (parent_code) references region (code)
) default charset=utf8mb4 collate=utf8mb4_bin comment='行政区划';

create table station (
  id          bigint      not null auto_increment comment '主键',
  name        varchar(64) not null comment '名称',
  kind        varchar(32) not null comment '类型：LIAISON_STATION 联络站、STUDIO 工作室、SERVICE_POST 服务岗',
  region_code varchar(15) not null comment '所在行政区划',
  parent_id   bigint      comment '上级站',
  primary key (id),
  constraint uk_station__name unique (name),
  constraint fk_station__region foreign key (region_code) references region (code),
  constraint fk_station__parent foreign key (parent_id) references station (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='代表联络站、工作室、服务岗';

create table station_staff (
  station_id bigint not null comment '站',
  person_id  bigint not null comment '工作人员，即账号主键',
  primary key (station_id, person_id),
  constraint fk_station_staff__station foreign key (station_id) references station (id),
  constraint fk_station_staff__person foreign key (person_id) references account (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='联络站工作人员';

create table deputy (
  person_id  bigint      not null comment '代表，即账号主键',
  level      varchar(32) not null comment '代表层级：NATIONAL 全国、PROVINCIAL 省、MUNICIPAL 市、COUNTY 县、TOWNSHIP 乡镇',
  profession varchar(64) comment '职业或职务',
  primary key (person_id),
  constraint fk_deputy__person foreign key (person_id) references account (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='人大代表';

create table deputy_group (
  id         bigint      not null auto_increment comment '主键',
  name       varchar(64) not null comment '名称',
  station_id bigint      not null comment '编入的联络站',
  primary key (id),
  constraint uk_deputy_group__name unique (name),
  constraint fk_deputy_group__station foreign key (station_id) references station (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='代表小组';

create table group_member (
  group_id  bigint  not null comment '代表小组',
  person_id bigint  not null comment '代表，即账号主键',
  leader    boolean not null comment '是否组长',
  primary key (group_id, person_id),
  constraint fk_group_member__group foreign key (group_id) references deputy_group (id),
  constraint fk_group_member__deputy foreign key (person_id) references deputy (person_id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='代表小组成员';

create table group_grid (
  group_id  bigint      not null comment '代表小组',
  grid_code varchar(15) not null comment '负责的网格',
  primary key (group_id, grid_code),
  constraint fk_group_grid__group foreign key (group_id) references deputy_group (id),
  constraint fk_group_grid__grid foreign key (grid_code) references region (code)
) default charset=utf8mb4 collate=utf8mb4_bin comment='代表小组负责的网格';

create table group_expertise (
  group_id      bigint      not null comment '代表小组',
  category_code varchar(32) not null comment '擅长的事项类别，含其下各类',
  primary key (group_id, category_code),
  constraint fk_group_expertise__group foreign key (group_id) references deputy_group (id),
  constraint fk_group_expertise__category foreign key (category_code) references category (code)
) default charset=utf8mb4 collate=utf8mb4_bin comment='代表小组的专长';

create table duty (
  id         bigint not null auto_increment comment '主键',
  station_id bigint not null comment '站',
  person_id  bigint not null comment '驻站代表，即账号主键',
  on_date    date   not null comment '驻站日',
  primary key (id),
  constraint uk_duty__day unique (on_date, station_id, person_id),
  constraint fk_duty__station foreign key (station_id) references station (id),
  constraint fk_duty__deputy foreign key (person_id) references deputy (person_id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='驻站日排班';

create table grid_worker (
  person_id bigint      not null comment '网格员，即账号主键',
  grid_code varchar(15) not null comment '负责的网格',
  primary key (person_id, grid_code),
  constraint fk_grid_worker__person foreign key (person_id) references account (id),
  constraint fk_grid_worker__grid foreign key (grid_code) references region (code)
) default charset=utf8mb4 collate=utf8mb4_bin comment='网格员与网格';

create table department (
  id          bigint      not null auto_increment comment '主键',
  name        varchar(64) not null comment '名称',
  region_code varchar(15) not null comment '所属行政区划',
  primary key (id),
  constraint uk_department__name unique (region_code, name),
  constraint fk_department__region foreign key (region_code) references region (code)
) default charset=utf8mb4 collate=utf8mb4_bin comment='部门';

create table department_competence (
  department_id bigint      not null comment '部门',
  category_code varchar(32) not null comment '归口的事项类别，含其下各类',
  primary key (department_id, category_code),
  constraint fk_department_competence__department foreign key (department_id) references department (id),
  constraint fk_department_competence__category foreign key (category_code) references category (code)
) default charset=utf8mb4 collate=utf8mb4_bin comment='部门归口';

create table department_handler (
  person_id     bigint not null comment '承办人，即账号主键；一人只为一个部门承办',
  department_id bigint not null comment '部门',
  primary key (person_id),
  constraint fk_department_handler__person foreign key (person_id) references account (id),
  constraint fk_department_handler__department foreign key (department_id) references department (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='部门承办人';
