package org.gridwhistle.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What holds for the texts people read: the bundles below {@code resources}, Chinese by default, English beside it. */
record TextRules(Path resources, List<String> basenames) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{\\s*([\\w.-]+)\\s*[}(]");

    /** Keys that people may be shown and for which a text is missing in one of the languages. */
    List<String> missing(Collection<String> keys) {
        var violations = new ArrayList<String>();
        Map<String, String> chinese = texts("");
        Map<String, String> english = texts("_en");
        for (String key : new TreeSet<>(keys)) {
            if (!chinese.containsKey(key)) {
                violations.add(key + " has no Chinese text");
            }
            if (!english.containsKey(key)) {
                violations.add(key + " has no English text");
            }
        }
        return violations;
    }

    /** What differs between the two languages though it may not. */
    List<String> differences() {
        var violations = new ArrayList<String>();
        Map<String, String> chinese = texts("");
        Map<String, String> english = texts("_en");
        chinese.forEach((key, text) -> {
            String translated = english.get(key);
            if (translated == null) {
                violations.add(key + " stands in Chinese only");
            } else if (!placeholders(text).equals(placeholders(translated))) {
                violations.add(key + " does not say the same things in both languages");
            }
        });
        english.keySet().stream()
                .filter(key -> !chinese.containsKey(key))
                .forEach(key -> violations.add(key + " stands in English only"));
        return violations;
    }

    /** Texts that {@link java.text.MessageFormat} would swallow a part of. */
    List<String> misprints() {
        var violations = new ArrayList<String>();
        for (String language : List.of("", "_en")) {
            texts(language).forEach((key, text) -> {
                if (PLACEHOLDER.matcher(text).find() && text.replace("''", "").contains("'")) {
                    violations.add(key + language + " has a single quote, which hides its placeholders");
                }
            });
        }
        return violations;
    }

    /** Bundles that lie there but are not listed in {@code spring.messages.basename}, or the other way round. */
    List<String> unlistedBundles() {
        var violations = new ArrayList<String>();
        Set<String> present = MapperRules.files(resources.resolve("messages"), ".properties")
                .map(file -> "messages/"
                        + file.getFileName()
                                .toString()
                                .replace("_en.properties", "")
                                .replace(".properties", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : basenames) {
            for (String language : List.of("", "_en")) {
                if (!Files.exists(bundle(name, language))) {
                    violations.add(name + language + ".properties is listed and does not exist");
                }
            }
        }
        present.stream()
                .filter(name -> !basenames.contains(name))
                .forEach(name -> violations.add(name + " exists and is not listed"));
        return violations;
    }

    /** Keys that the templates name. */
    Set<String> keysInTemplates() {
        return MapperRules.files(resources.resolve("templates"), ".html")
                .flatMap(file -> TEMPLATE_KEY.matcher(MapperRules.read(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, String> texts(String language) {
        var all = new TreeMap<String, String>();
        for (String name : basenames) {
            Path file = bundle(name, language);
            if (Files.exists(file)) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                properties.forEach((key, text) -> all.put((String) key, (String) text));
            }
        }
        return all;
    }

    private Path bundle(String name, String language) {
        return resources.resolve(name + language + ".properties");
    }
}
