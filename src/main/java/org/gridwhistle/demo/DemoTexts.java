package org.gridwhistle.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.gridwhistle.roster.Categories;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the demo's people blow the whistle for; invented for this product, in {@code demo/whistles.csv}. */
@Component
@Profile("demo")
class DemoTexts {

    /** One matter, with the category the product knows it by; null when it knows none. */
    record Matter(String title, String description, String categoryCode) {}

    private static final List<String> SPOTS = List.of("村委会旁", "主路南段", "小学门口", "卫生室对面", "文化广场", "三组路口");

    private final List<Matter> matters;

    DemoTexts(Categories categories) {
        var resource = new ClassPathResource("demo/whistles.csv");
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
                var parser = CSVParser.parse(reader, format)) {
            matters = parser.stream()
                    .map(row -> new Matter(
                            row.get("title"),
                            row.get("description"),
                            categories.codeOf(row.get("category")).orElse(null)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Matter next(Random random) {
        return matters.get(random.nextInt(matters.size()));
    }

    String spot(Random random) {
        return SPOTS.get(random.nextInt(SPOTS.size()));
    }
}
