package org.gridwhistle.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** What holds for the text of the sources below {@code folder}, which no class file shows. */
record SourceRules(Path folder) {

    private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

    /** Public types and packages without a sentence that says why they exist. */
    List<String> undocumented() {
        var violations = new ArrayList<String>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var sources = files.getJavaFileObjectsFromPaths(
                    MapperRules.files(folder, ".java").toList());
            var task = (JavacTask) compiler.getTask(null, files, problem -> {}, List.of("-proc:none"), null, sources);
            for (CompilationUnitTree unit : task.parse()) {
                new Undocumented(DocTrees.instance(task), violations).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return violations;
    }

    List<String> leftForLater() {
        return MapperRules.files(folder, ".java")
                .filter(file -> LEFT_FOR_LATER.matcher(MapperRules.read(file)).find())
                .map(file -> file.getFileName() + " leaves something for later")
                .toList();
    }

    private static final class Undocumented extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final List<String> violations;

        private Undocumented(DocTrees docs, List<String> violations) {
            this.docs = docs;
            this.violations = violations;
        }

        @Override
        public Void visitPackage(PackageTree declared, Void nothing) {
            boolean info = getCurrentPath()
                    .getCompilationUnit()
                    .getSourceFile()
                    .getName()
                    .endsWith("package-info.java");
            if (info && !documented()) {
                violations.add("package " + declared.getPackageName());
            }
            return super.visitPackage(declared, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                return null;
            }
            if (!documented()) {
                violations.add(type.getSimpleName().toString());
            }
            return super.visitClass(type, nothing);
        }

        private boolean documented() {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            return comment != null && !comment.getFirstSentence().isEmpty();
        }
    }
}
