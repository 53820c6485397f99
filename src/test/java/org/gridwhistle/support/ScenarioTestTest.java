package org.gridwhistle.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ground that scenarios stand on carries. */
@ScenarioTest
class ScenarioTestTest {

    @Autowired
    MovableTime time;

    @Autowired
    StatementCounter counter;

    @Autowired
    DataSource dataSource;

    @Test
    void beginsOnAPlainMondayMorning() {
        assertThat(time.local()).isEqualTo(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void countsStatementsAndCommits() {
        var jdbc = JdbcClient.create(dataSource);
        var count =
                counter.during(() -> jdbc.sql("select 1").query(Integer.class).single());
        assertThat(count.sql()).containsExactly("select 1");
        assertThat(count.commits()).isZero();
    }
}
