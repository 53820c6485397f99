package org.gridwhistle.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** A table of the demo county, as it lies in the jar. */
final class DemoTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemoTable() {}

    static Stream<CSVRecord> rows(String table) {
        var resource = new ClassPathResource("demo/" + table + ".csv");
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
                var records = FORMAT.parse(reader)) {
            List<CSVRecord> rows = records.getRecords();
            return rows.stream();
        } catch (IOException e) {
            throw new UncheckedIOException("the demo county's table " + table + " cannot be read", e);
        }
    }
}
