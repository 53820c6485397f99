package org.badwhistle.cases;

import org.apache.ibatis.session.SqlSession;

/** A rule of the field that cannot be read without knowing MyBatis. */
public class KnowsMyBatis {

    boolean isOpen(SqlSession session) {
        return session.getMapper(PublicMapper.class).byId(1).stage().equals("OPEN");
    }
}
