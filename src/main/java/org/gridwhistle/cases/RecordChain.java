package org.gridwhistle.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Chains a case's records by their hashes, and tells whether a chain is whole. */
@Component
class RecordChain {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper json;

    RecordChain(JsonMapper json) {
        this.json = json;
    }

    String hash(CaseRecord record, String prevHash) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("seq", record.seq());
        fields.put("at", record.at());
        fields.put("actor", record.actor());
        fields.put("action", record.action());
        fields.put("fromStage", record.fromStage());
        fields.put("toStage", record.toStage());
        fields.put("text", record.text());
        fields.put("data", record.data());
        fields.put("prevHash", prevHash);
        try {
            byte[] canonical = new JsonCanonicalizer(json.writeValueAsString(fields)).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String dataText(CaseRecord record) {
        return json.writeValueAsString(record.data());
    }

    ChainedRecord read(CaseEventRow row) {
        var actor = row.actorId() == null ? null : new Actor(row.actorId(), row.actorName(), row.actorRole());
        var record = new CaseRecord(
                row.seq(),
                row.at(),
                actor,
                row.action(),
                row.fromStage(),
                row.toStage(),
                row.text(),
                json.readValue(row.data().getBytes(StandardCharsets.UTF_8), MAP));
        return new ChainedRecord(record, row.prevHash(), row.hash());
    }

    /** Whether this record follows {@code before} and says what its hash says. */
    boolean follows(ChainedRecord link, ChainedRecord before) {
        String expectedPrev = before == null ? ChainedRecord.GENESIS : before.hash();
        int expectedSeq = before == null ? 1 : before.entry().seq() + 1;
        return link.prevHash().equals(expectedPrev)
                && link.entry().seq() == expectedSeq
                && link.hash().equals(hash(link.entry(), link.prevHash()));
    }
}
