package org.gridwhistle.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridwhistle.GridWhistleApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules use one another only in the directions that each of them declares. */
class ModulesTest {

    /** They know others and are known to none: what they do is reached by ports and events. The frame stands above all. */
    private static final Set<String> LEAVES = Set.of("workflow", "notification", "audit", "shell", "demo");

    @Test
    void keepToTheDirectionsTheyDeclare() {
        ApplicationModules.of(GridWhistleApplication.class, new ImportOption.DoNotIncludeTests())
                .verify();
        ImportOption everything = location -> true;
        assertThatThrownBy(() ->
                        ApplicationModules.of("org.badwhistle", everything).verify())
                .hasMessageContaining("Module 'notification' depends on module 'cases'");
    }

    @Test
    void declareWhatTheyUseAndDependOnNoLeaf() {
        assertThat(undeclared("org.gridwhistle", Set.of("support", "architecture", "scenario", "browser", "bench")))
                .isEmpty();
        assertThat(undeclared("org.badwhistle", Set.of()))
                .containsExactlyInAnyOrder(
                        "cases declares no allowedDependencies", "notification depends on workflow, a leaf");
    }

    private static List<String> undeclared(String root, Set<String> testPackages) {
        var violations = new ArrayList<String>();
        var modules = new ClassFileImporter()
                .importPackages(root).that(Predicates.simpleName("package-info")).stream()
                        .filter(info -> info.getPackageName().matches(root.replace(".", "\\.") + "\\.\\w+"))
                        .filter(info -> !testPackages.contains(moduleName(info.getPackageName())))
                        .toList();
        assertThat(modules).isNotEmpty();
        for (var info : modules) {
            String name = moduleName(info.getPackageName());
            var declared = info.tryGetAnnotationOfType(ApplicationModule.class);
            if (declared.isEmpty()
                    || List.of(declared.get().allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN)) {
                violations.add(name + " declares no allowedDependencies");
            } else {
                for (String used : declared.get().allowedDependencies()) {
                    boolean noticesInTheFrame = name.equals("shell") && used.equals("notification");
                    if (LEAVES.contains(used.split("::")[0].trim()) && !noticesInTheFrame) {
                        violations.add(name + " depends on " + used + ", a leaf");
                    }
                }
            }
        }
        return violations;
    }

    private static String moduleName(String packageName) {
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }
}
