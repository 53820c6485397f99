package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.SampleFiles;
import org.gridwhistle.support.ScenarioTest;
import org.gridwhistle.support.StatementCounter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What each act costs the database, the engine's share included. Whoever makes an act dearer by more than two statements
 * says so here.
 */
@ScenarioTest
class StatementBudgetTest {

    private static final int TOLERANCE = 2;

    /** Statements and commits. */
    private record Cost(int statements, int commits) {}

    private static final Map<String, Cost> BUDGET = new LinkedHashMap<>();

    static {
        BUDGET.put("raise", new Cost(18, 1));
        BUDGET.put("raise once under a key", new Cost(20, 1));
        BUDGET.put("claim", new Cost(27, 1));
        BUDGET.put("arrive", new Cost(6, 1));
        BUDGET.put("note", new Cost(5, 1));
        BUDGET.put("involve-departments", new Cost(36, 1));
        BUDGET.put("sign", new Cost(29, 1));
        BUDGET.put("reply", new Cost(40, 1));
        BUDGET.put("accept", new Cost(32, 1));
        BUDGET.put("resolve", new Cost(31, 1));
        BUDGET.put("evaluate", new Cost(33, 1));
        BUDGET.put("withdraw", new Cost(30, 1));
        BUDGET.put("attach", new Cost(11, 2));
        BUDGET.put("get", new Cost(2, 1));
        BUDGET.put("get with attachments", new Cost(3, 1));
        BUDGET.put("events", new Cost(3, 1));
        BUDGET.put("list", new Cost(1, 1));
        BUDGET.put("count", new Cost(1, 1));
        BUDGET.put("inbox", new Cost(1, 1));
        BUDGET.put("board", new Cost(3, 1));
        BUDGET.put("statistics", new Cost(1, 1));
    }

    @Autowired
    Api api;

    @Autowired
    StatementCounter counter;

    private final Map<String, StatementCounter.Count> measured = new LinkedHashMap<>();

    @Test
    @DisplayName("每个动作的语句数与提交数不超出预算")
    void costsWhatItMay() {
        var whistles = new Whistles(api);
        // everything that is kept in memory is there, and the day's numbers are taken
        for (String stage : Whistles.STAGES) {
            whistles.standingAt(stage);
        }
        lifeThroughADepartment(whistles);
        lifeByTheDeputy(whistles);
        readings(whistles);

        var off = new ArrayList<String>();
        measured.forEach((act, count) -> {
            var budget = BUDGET.get(act);
            boolean kept = Math.abs(count.statements() - budget.statements()) <= TOLERANCE
                    && count.commits() <= budget.commits();
            if (!kept) {
                off.add("%s: %d statements, %d commits, budget %s%n  %s"
                        .formatted(
                                act,
                                count.statements(),
                                count.commits(),
                                budget,
                                String.join("\n  ", shortened(count.sql()))));
            }
        });
        assertThat(measured).containsOnlyKeys(BUDGET.keySet());
        assertThat(off).isEmpty();
    }

    private void lifeThroughADepartment(Whistles whistles) {
        takeNumbersThatAreThere(whistles);
        String number = measure("raise", "grid1", () -> whistles.waitingForDeputy());
        measure("claim", "deputy1", () -> whistles.claimed(number));
        measure("arrive", "deputy1", () -> whistles.does("deputy1", number, "arrive"));
        measure("note", "deputy1", () -> whistles.does("deputy1", number, "note"));
        measure("involve-departments", "deputy1", () -> whistles.does("deputy1", number, "involve-departments"));
        measure("sign", "dept-urban", () -> whistles.does("dept-urban", number, "sign"));
        measure("reply", "dept-urban", () -> whistles.does("dept-urban", number, "reply"));
        measure("accept", "deputy1", () -> whistles.does("deputy1", number, "accept"));
        measure("evaluate", "grid1", () -> whistles.does("grid1", number, "evaluate"));
    }

    private void lifeByTheDeputy(Whistles whistles) {
        String number = whistles.handled();
        measure("resolve", "deputy1", () -> whistles.does("deputy1", number, "resolve"));
        String early = whistles.waitingForDeputy();
        measure("withdraw", "grid1", () -> whistles.does("grid1", early, "withdraw"));
        takeNumbersThatAreThere(whistles);
        measure("raise once under a key", "grid1", () -> api.as("grid1")
                .idempotencyKey(UUID.randomUUID().toString())
                .body("title", "路灯不亮", "description", "三天了", "regionCode", Whistles.GRID)
                .post("/cases")
                .expect(201));
        measure("get", "deputy1", () -> whistles.read("deputy1", number));
        String pictured = whistles.handled();
        measure("attach", "deputy1", () -> api.as("deputy1")
                .file("file", "a.png", SampleFiles.png(30, 11))
                .post("/cases/{n}/attachments", pictured)
                .expect(201));
        measure("get with attachments", "deputy1", () -> whistles.read("deputy1", pictured));
        measure("events", "deputy1", () -> api.as("deputy1")
                .get("/cases/{n}/events", number)
                .expect(200));
    }

    private void readings(Whistles whistles) {
        measure("list", "deputy1", () -> api.as("deputy1")
                .get("/cases?limit=50")
                .expect(200));
        measure("count", "deputy1", () -> api.as("deputy1").get("/cases/count").expect(200));
        measure("inbox", "deputy1", () -> api.as("deputy1").get("/inbox").expect(200));
        measure("board", "supervisor1", () -> api.as("supervisor1")
                .get("/board")
                .expect(200));
        measure("statistics", "supervisor1", () -> api.as("supervisor1")
                .get("/statistics?by=group")
                .expect(200));
    }

    /** Every tenth raise takes the next block of numbers, which is not what is measured. */
    private static void takeNumbersThatAreThere(Whistles whistles) {
        String number = whistles.waitingForDeputy();
        while (number.endsWith("0")) {
            number = whistles.waitingForDeputy();
        }
    }

    private <T> T measure(String act, String who, Supplier<T> call) {
        // whoever asks is known, and master data was looked at just now
        api.as(who).get("/me").expect(200);
        var result = new AtomicReference<T>();
        measured.put(act, counter.during(() -> result.set(call.get())));
        return result.get();
    }

    private static List<String> shortened(List<String> sql) {
        return sql.stream()
                .map(each -> each.replaceAll("\\s+", " ").strip())
                .map(each -> each.length() > 110 ? each.substring(0, 110) + "…" : each)
                .toList();
    }
}
