package org.gridwhistle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridwhistle.cases.CaseMother.G1;
import static org.gridwhistle.cases.CaseMother.LI;
import static org.gridwhistle.cases.CaseMother.URBAN;
import static org.gridwhistle.cases.CaseMother.aCase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridwhistle.support.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RecordChainTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final RecordChain chain = new RecordChain(JSON);

    @Test
    void hashesTheCanonicalJsonThatAnybodyCanCompute() {
        var links = chained(wholeLife());
        assertThat(links).hasSizeGreaterThan(6);
        assertThat(links.get(0).prevHash()).isEqualTo("0".repeat(64));
        for (ChainedRecord link : links) {
            assertThat(link.hash()).matches("[0-9a-f]{64}").isEqualTo(CanonicalJson.hashOf(JSON.valueToTree(link)));
        }
    }

    @Test
    void hashesAnExampleThatWasWorkedOutByHand() throws Exception {
        var record = new CaseRecord(
                2,
                "2026-03-02T09:00:00+08:00",
                null,
                "dispatch",
                Stage.TRIAGE,
                Stage.CLAIMING,
                null,
                Map.of("station", "建设社区联络站", "group", "建设社区代表小组"));
        String canonical = "{\"action\":\"dispatch\",\"actor\":null,\"at\":\"2026-03-02T09:00:00+08:00\","
                + "\"data\":{\"group\":\"建设社区代表小组\",\"station\":\"建设社区联络站\"},\"fromStage\":\"TRIAGE\",\"prevHash\":\""
                + ChainedRecord.GENESIS + "\",\"seq\":2,\"text\":null,\"toStage\":\"CLAIMING\"}";
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(canonical.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(chain.hash(record, ChainedRecord.GENESIS))
                .isEqualTo(java.util.HexFormat.of().formatHex(digest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀 emoji and 𠮷",
                "\"quotes\" \\ and / slashes",
                "tab\tline\nreturn\rbell\u0007nul\u0000",
                "<script>alert('x')</script> & -- ';",
                "  line and paragraph separators  ",
                ""
            })
    void hashesWhateverPeopleWrite(String text) {
        var record = new CaseRecord(
                1, "2026-03-02T09:00:00+08:00", null, "note", Stage.TRIAGE, Stage.TRIAGE, text, Map.of("text", text));
        var link = new ChainedRecord(record, ChainedRecord.GENESIS, chain.hash(record, ChainedRecord.GENESIS));
        assertThat(link.hash()).isEqualTo(CanonicalJson.hashOf(JSON.valueToTree(link)));
    }

    @Test
    void hashesTheSameHoweverTheDetailsAreOrdered() {
        var forth = new LinkedHashMap<String, Object>();
        forth.put("a", 1);
        forth.put("b", 2);
        var back = new LinkedHashMap<String, Object>();
        back.put("b", 2);
        back.put("a", 1);
        assertThat(chain.hash(withData(forth), ChainedRecord.GENESIS))
                .isEqualTo(chain.hash(withData(back), ChainedRecord.GENESIS));
    }

    @Test
    void readsBackWhatItWroteDown() {
        for (ChainedRecord link : chained(wholeLife())) {
            assertThat(chain.read(row(link))).isEqualTo(link);
        }
    }

    @Test
    void isWhole() {
        assertThat(firstBreak(chained(wholeLife()))).isEqualTo(-1);
    }

    @Test
    void findsARecordThatWasEdited() {
        var links = new ArrayList<>(chained(wholeLife()));
        var edited = links.get(3).entry();
        links.set(
                3,
                new ChainedRecord(
                        new CaseRecord(
                                edited.seq(),
                                edited.at(),
                                edited.actor(),
                                edited.action(),
                                edited.fromStage(),
                                edited.toStage(),
                                edited.text() + "。",
                                edited.data()),
                        links.get(3).prevHash(),
                        links.get(3).hash()));
        assertThat(firstBreak(links)).isEqualTo(3);
    }

    @Test
    void findsARecordThatWasEditedAndHashedAnew() {
        var links = new ArrayList<>(chained(wholeLife()));
        var edited = withData(Map.of());
        var prev = links.get(2).hash();
        var forged = new CaseRecord(4, edited.at(), null, "note", Stage.HANDLING, Stage.HANDLING, "从未发生", Map.of());
        links.set(3, new ChainedRecord(forged, prev, chain.hash(forged, prev)));
        assertThat(firstBreak(links)).as("the next one knew another").isEqualTo(4);
    }

    @Test
    void findsARecordThatWasRemoved() {
        var links = new ArrayList<>(chained(wholeLife()));
        links.remove(3);
        assertThat(firstBreak(links)).isEqualTo(3);
    }

    @Test
    void findsTheFirstRecordMissing() {
        var links = chained(wholeLife());
        assertThat(firstBreak(links.subList(1, links.size()))).isEqualTo(0);
    }

    @Test
    void findsRecordsInAnotherOrder() {
        var links = new ArrayList<>(chained(wholeLife()));
        Collections.swap(links, 3, 4);
        assertThat(firstBreak(links)).isEqualTo(3);
    }

    private static List<CaseRecord> wholeLife() {
        return aCase().dispatchedTo(G1)
                .claimedBy(LI)
                .arrived()
                .involving(URBAN)
                .signedBy(URBAN)
                .repliedBy(URBAN)
                .accepted()
                .evaluated(Satisfaction.SATISFIED)
                .records();
    }

    private static CaseRecord withData(Map<String, Object> data) {
        return new CaseRecord(1, "2026-03-02T09:00:00+08:00", null, "note", Stage.TRIAGE, Stage.TRIAGE, null, data);
    }

    private List<ChainedRecord> chained(List<CaseRecord> records) {
        var links = new ArrayList<ChainedRecord>();
        String prev = ChainedRecord.GENESIS;
        for (CaseRecord record : records) {
            String hash = chain.hash(record, prev);
            links.add(new ChainedRecord(record, prev, hash));
            prev = hash;
        }
        return links;
    }

    /** Where the chain first breaks, -1 when it is whole. */
    private int firstBreak(List<ChainedRecord> links) {
        for (int i = 0; i < links.size(); i++) {
            if (!chain.follows(links.get(i), i == 0 ? null : links.get(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    private CaseEventRow row(ChainedRecord link) {
        var entry = link.entry();
        var actor = entry.actor();
        return new CaseEventRow(
                1,
                entry.seq(),
                entry.at(),
                actor == null ? null : actor.id(),
                actor == null ? null : actor.name(),
                actor == null ? null : actor.role(),
                entry.action(),
                entry.fromStage(),
                entry.toStage(),
                entry.text(),
                chain.dataText(entry),
                link.prevHash(),
                link.hash());
    }
}
