package org.gridwhistle.scenario;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demo county's people were told about a case. */
final class Told {

    private final JdbcClient jdbc;

    Told(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** The kinds of news that somebody got about a case, in their order. */
    List<String> to(String username, String number) {
        return jdbc.sql("select n.kind from notification n join account a on a.id = n.person_id"
                        + " where a.username = ? and n.case_number = ? order by n.id")
                .params(username, number)
                .query(String.class)
                .list();
    }

    /** Everybody who got that news about a case. */
    List<String> of(String kind, String number) {
        return jdbc.sql("select distinct a.username from notification n join account a on a.id = n.person_id"
                        + " where n.kind = ? and n.case_number = ? order by a.username")
                .params(kind, number)
                .query(String.class)
                .list();
    }
}
