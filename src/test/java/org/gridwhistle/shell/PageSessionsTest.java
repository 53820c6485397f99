package org.gridwhistle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

@ScenarioTest
@DisplayName("同一会话里的两个请求")
class PageSessionsTest {

    private static final String KEPT = "kept";

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Test
    @DisplayName("同时存入同一项：后到的覆盖先到的，谁也不出错")
    void letsTheSecondRequestReplaceWhatTheFirstKept() {
        assertThat(lastOfTwo(sessions)).isEqualTo("second");
    }

    private static <S extends Session> String lastOfTwo(FindByIndexNameSessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        S first = sessions.findById(session.getId());
        S second = sessions.findById(session.getId());
        first.setAttribute(KEPT, "first");
        second.setAttribute(KEPT, "second");

        sessions.save(first);
        sessions.save(second);

        return sessions.findById(session.getId()).getAttribute(KEPT);
    }
}
