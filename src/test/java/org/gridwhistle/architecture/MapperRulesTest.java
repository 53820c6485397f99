package org.gridwhistle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.Test;

/** Every rule of {@link MapperRules} holds for the product and is seen failing on the bad one. */
class MapperRulesTest {

    private static final MapperRules RULES =
            new MapperRules("org.gridwhistle", Path.of("sql/mapper"), Path.of("sql/migration"));
    private static final MapperRules BAD_RULES = new MapperRules(
            "org.badwhistle",
            Path.of("src/test/resources/badwhistle/mapper"),
            Path.of("src/test/resources/badwhistle/migration"));

    @Test
    void noTextIsPutIntoSql() {
        assertThat(RULES.substitutions()).isEmpty();
        assertThat(BAD_RULES.substitutions()).containsExactly("PublicMapper.xml puts text into SQL with ${}");
    }

    @Test
    void theDatabaseIsNotAskedForTheTime() {
        assertThat(RULES.databaseClocks()).isEmpty();
        assertThat(BAD_RULES.databaseClocks())
                .containsExactly(
                        "PublicMapper.xml asks the database for the time",
                        "V100__cases_bad.sql asks the database for the time");
    }

    @Test
    void everyUpdateOfAVersionedTableNamesItsVersion() {
        assertThat(RULES.unguardedUpdates()).isEmpty();
        assertThat(BAD_RULES.versionedTables()).containsExactly("whistle_case");
        assertThat(BAD_RULES.unguardedUpdates())
                .containsExactly("PublicMapper.xml#changeStage updates whistle_case without its version");
    }

    @Test
    void filesAndInterfacesMatch() {
        assertThat(RULES.mismatches(mappers(new ClassFileImporter().importPath(Path.of("target/classes")))))
                .isEmpty();
        assertThat(BAD_RULES.mismatches(mappers(new ClassFileImporter().importPackages("org.badwhistle"))))
                .containsExactlyInAnyOrder(
                        "org.badwhistle.cases.PublicMapper.withoutStatement has no statement",
                        "org.badwhistle.cases.PublicMapper has no method for the statement withoutMethod",
                        "LostMapper.xml belongs to org.badwhistle.elsewhere.LostMapper, its place says"
                                + " org.badwhistle.cases.LostMapper",
                        "org.badwhistle.elsewhere.LostMapper is no mapper");
    }

    private static Set<String> mappers(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Mapper.class))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }
}
