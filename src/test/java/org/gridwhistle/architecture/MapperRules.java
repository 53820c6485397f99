package org.gridwhistle.architecture;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What holds for the SQL of the mappers, read from {@code sql/mapper} and compared with {@code sql/migration}. */
record MapperRules(String rootPackage, Path mappers, Path migrations) {

    private static final Set<String> STATEMENTS = Set.of("select", "insert", "update", "delete");
    private static final Pattern DATABASE_CLOCK = Pattern.compile(
            "\\b(now|sysdate|curdate|curtime|unix_timestamp|utc_timestamp)\\s*\\(|\\b(current_timestamp|current_date|localtimestamp)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CREATED_TABLE = Pattern.compile(
            "create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?`?(\\w+)`?\\s*\\((.*?)\\)\\s*(?:engine|default|comment|charset|;)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern VERSION_COLUMN =
            Pattern.compile("(?:^|,)\\s*`?version`?\\s+(?:big)?int", Pattern.CASE_INSENSITIVE);
    private static final Pattern UPDATED_TABLE = Pattern.compile("\\bupdate\\s+`?(\\w+)`?", Pattern.CASE_INSENSITIVE);

    /** One statement of one file, its includes put in. */
    private record Statement(Path file, String namespace, String kind, String id, String sql) {

        @Override
        public String toString() {
            return file.getFileName() + "#" + id;
        }
    }

    List<String> substitutions() {
        return files(mappers, ".xml")
                .filter(file -> read(file).contains("${"))
                .map(file -> file.getFileName() + " puts text into SQL with ${}")
                .toList();
    }

    List<String> databaseClocks() {
        return Stream.concat(files(mappers, ".xml"), files(migrations.resolve("product"), ".sql"))
                .filter(file ->
                        DATABASE_CLOCK.matcher(withoutComments(read(file))).find())
                .map(file -> file.getFileName() + " asks the database for the time")
                .toList();
    }

    /** Updates of a table with a {@code version} column whose {@code where} does not name it. */
    List<String> unguardedUpdates() {
        Set<String> versioned = versionedTables();
        var violations = new ArrayList<String>();
        for (Statement statement : statements()) {
            var updated = UPDATED_TABLE.matcher(statement.sql());
            String sql = statement.sql().toLowerCase(Locale.ROOT);
            if (statement.kind().equals("update")
                    && updated.find()
                    && versioned.contains(updated.group(1).toLowerCase(Locale.ROOT))
                    && !sql.matches("(?s).*\\bwhere\\b.*\\bversion\\b.*")) {
                violations.add(statement + " updates " + updated.group(1) + " without its version");
            }
        }
        return violations;
    }

    Set<String> versionedTables() {
        return files(migrations.resolve("product"), ".sql")
                .flatMap(file ->
                        CREATED_TABLE.matcher(withoutComments(read(file))).results())
                .filter(table -> VERSION_COLUMN.matcher(table.group(2)).find())
                .map(table -> table.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Files and interfaces that do not match one another, statement by statement. */
    List<String> mismatches(Set<String> mapperInterfaces) {
        var violations = new ArrayList<String>();
        Map<String, Set<String>> statements = new HashMap<>();
        for (Path file : files(mappers, ".xml").toList()) {
            String namespace = parse(file).getAttribute("namespace");
            String expected = rootPackage + "." + file.getParent().getFileName() + "."
                    + file.getFileName().toString().replace(".xml", "");
            if (!namespace.equals(expected)) {
                violations.add(file.getFileName() + " belongs to " + namespace + ", its place says " + expected);
            }
            statements.put(namespace, new HashSet<>());
        }
        statements().forEach(statement -> statements.get(statement.namespace()).add(statement.id()));
        for (String mapper : mapperInterfaces) {
            Set<String> methods = methods(mapper);
            Set<String> written = statements.getOrDefault(mapper, Set.of());
            methods.stream()
                    .filter(method -> !written.contains(method))
                    .forEach(method -> violations.add(mapper + "." + method + " has no statement"));
            written.stream()
                    .filter(id -> !methods.contains(id))
                    .forEach(id -> violations.add(mapper + " has no method for the statement " + id));
        }
        statements.keySet().stream()
                .filter(namespace -> !mapperInterfaces.contains(namespace))
                .forEach(namespace -> violations.add(namespace + " is no mapper"));
        return violations;
    }

    private static Set<String> methods(String mapper) {
        try {
            return Stream.of(Class.forName(mapper).getMethods())
                    .filter(method -> Modifier.isAbstract(method.getModifiers()))
                    .map(Method::getName)
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Statement> statements() {
        var found = new ArrayList<Statement>();
        for (Path file : files(mappers, ".xml").toList()) {
            Element mapper = parse(file);
            Map<String, Element> fragments = new HashMap<>();
            for (Element child : children(mapper)) {
                if (child.getTagName().equals("sql")) {
                    fragments.put(child.getAttribute("id"), child);
                }
            }
            for (Element child : children(mapper)) {
                if (STATEMENTS.contains(child.getTagName())) {
                    found.add(new Statement(
                            file,
                            mapper.getAttribute("namespace"),
                            child.getTagName(),
                            child.getAttribute("id"),
                            text(child, fragments)));
                }
            }
        }
        return found;
    }

    /** The SQL as it may come out: {@code <where>} and {@code <set>} spelled out, every {@code <if>} taken. */
    private static String text(Node node, Map<String, Element> fragments) {
        var sql = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                switch (element.getTagName()) {
                    case "include" -> {
                        Element fragment = fragments.get(element.getAttribute("refid"));
                        sql.append(fragment == null ? "" : text(fragment, fragments));
                    }
                    case "where", "set" ->
                        sql.append(' ').append(element.getTagName()).append(' ').append(text(element, fragments));
                    case "selectKey" -> {
                        // a statement of its own
                    }
                    default -> sql.append(text(element, fragments));
                }
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                sql.append(child.getNodeValue());
            }
        }
        return sql.append(' ').toString();
    }

    private static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element parse(Path file) {
        try (var in = Files.newInputStream(file)) {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            // the doctype names an address; nothing is fetched
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new java.io.StringReader("")));
            return builder.parse(in).getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)<!--.*?-->", "").replaceAll("(?m)--.*$", "");
    }

    static Stream<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
