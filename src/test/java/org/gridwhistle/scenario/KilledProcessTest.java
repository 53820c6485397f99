package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.Api.Answer;
import org.gridwhistle.support.CaseStory;
import org.gridwhistle.support.CaseStory.Plot;
import org.gridwhistle.support.DemoCounty;
import org.gridwhistle.support.DemoOrganisation;
import org.gridwhistle.support.MysqlServer;
import org.gridwhistle.support.ProductProcess;
import org.gridwhistle.support.ProductProcess.Form;
import org.gridwhistle.support.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed in the middle of its work, again and again. What it had acknowledged is there when it is back,
 * and the check finds nothing. {@code -Dgridwhistle.kill.cases=200 -Dgridwhistle.kill.seed=…} for a longer or another run.
 */
class KilledProcessTest {

    private static final int CASES = Integer.getInteger("gridwhistle.kill.cases", 40);
    private static final int KILLS = Integer.getInteger("gridwhistle.kill.kills", 2);
    private static final long SEED = Long.getLong("gridwhistle.kill.seed", 20260302L);
    private static final int CLIENTS = 4;
    private static final int ACTS_OF_A_CASE = 6;

    private final Random random = new Random(SEED);
    private final Map<CaseStory, List<String>> acknowledged = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    @Test
    @DisplayName("进程被强行终止：内嵌数据库上不丢一步，账实相符")
    void losesNothingOnTheEmbeddedDatabase() throws Exception {
        survives(TestDatabase.inFile(folder.resolve("county")));
    }

    @Test
    @DisplayName("进程被强行终止：MySQL 上不丢一步，账实相符")
    void losesNothingOnMysql() throws Exception {
        try (var mysql = MysqlServer.start(MysqlServer.Durability.DURABLE)) {
            survives(DemoOrganisation.installedOn(mysql.freshSchema("kill")));
        }
    }

    private void survives(TestDatabase database) throws Exception {
        List<CaseStory> stories = new ArrayList<>();
        int actsPerLife = CASES * ACTS_OF_A_CASE / (KILLS + 1);
        for (int life = 0; life <= KILLS; life++) {
            try (var product = ProductProcess.start(Form.CLASSES, database, folder)) {
                Api api = product.api();
                stories = takeUpAgain(api, stories);
                if (life < KILLS) {
                    // somewhere in the middle half of what this life would do
                    work(stories, actsPerLife / 2 + random.nextInt(actsPerLife / 2), product);
                } else {
                    work(stories, Integer.MAX_VALUE, null);
                    assertThat(stories).as("seed %d", SEED).allMatch(CaseStory::closed);
                    assertThat(api.as("grid1")
                                    .get("/cases/count")
                                    .expect(200)
                                    .at("/count")
                                    .asInt())
                            .as("each case was raised once, those with a lost answer too")
                            .isEqualTo(CASES);
                }
            }
            var check = ProductProcess.check(Form.CLASSES, database, folder);
            assertThat(check.exitCode())
                    .as("seed %d, life %d: %s", SEED, life, check.output())
                    .isZero();
        }
    }

    /** The same cases against the process as it is now; what was acknowledged before must be there. */
    private List<CaseStory> takeUpAgain(Api api, List<CaseStory> before) {
        var county = new DemoCounty(api);
        if (before.isEmpty()) {
            var stories = new ArrayList<CaseStory>();
            for (int i = 0; i < CASES; i++) {
                Plot plot = i % 2 == 0 ? Plot.DEPUTY_RESOLVES : Plot.DEPARTMENT_REPLIES;
                var acts = new CopyOnWriteArrayList<String>();
                var story =
                        county.story(plot, i % 4 < 2 ? "deputy1" : "deputy2", (act, call) -> record(acts, act, call));
                acknowledged.put(story, acts);
                stories.add(story);
            }
            return stories;
        }
        var stories = new ArrayList<CaseStory>();
        for (CaseStory story : before) {
            var resumed = story.against(api, county);
            List<String> acts = acknowledged.remove(story);
            acknowledged.put(resumed, acts);
            if (resumed.raised()) {
                resumed.refresh();
                assertThat(actions(api, resumed.number()))
                        .as("seed %d, acknowledged acts of %s", SEED, resumed.number())
                        .containsSubsequence(acts);
            }
            stories.add(resumed);
        }
        return stories;
    }

    private static Answer record(List<String> acts, String act, Supplier<Answer> call) {
        Answer answer = call.get();
        if (answer.status() < 300) {
            acts.add(act);
        }
        return answer;
    }

    private static List<String> actions(Api api, String number) {
        return api.as("supervisor1")
                .get("/cases/{n}/events", number)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(event -> event.at("/action").asString())
                .toList();
    }

    /** Several clients drive the cases; after so many acts the process is killed under their hands. */
    private void work(List<CaseStory> stories, int actsUntilKill, ProductProcess victim) throws Exception {
        var next = new AtomicInteger();
        var acts = new AtomicInteger();
        var kill = new CountDownLatch(1);
        var clients = Executors.newFixedThreadPool(CLIENTS);
        var work = new ArrayList<Callable<Void>>();
        for (int client = 0; client < CLIENTS; client++) {
            work.add(() -> {
                try {
                    for (int i = next.getAndIncrement(); i < stories.size(); i = next.getAndIncrement()) {
                        while (!stories.get(i).closed()) {
                            stories.get(i).step();
                            if (acts.incrementAndGet() >= actsUntilKill) {
                                kill.countDown();
                            }
                        }
                    }
                } catch (UncheckedIOException connectionLost) {
                    if (victim == null) {
                        throw connectionLost;
                    }
                } finally {
                    kill.countDown();
                }
                return null;
            });
        }
        var results = work.stream().map(clients::submit).toList();
        if (victim != null) {
            kill.await(5, TimeUnit.MINUTES);
            victim.kill();
        }
        clients.shutdown();
        for (var result : results) {
            result.get(5, TimeUnit.MINUTES);
        }
    }
}
