package org.gridwhistle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every rule of {@link CodeRules} holds for the product and is seen failing on the bad one. */
class CodeRulesTest {

    private static final CodeRules RULES = new CodeRules("org.gridwhistle");
    private static final CodeRules BAD_RULES = new CodeRules("org.badwhistle");
    private static final JavaClasses PRODUCT = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final JavaClasses TESTS = new ClassFileImporter()
            .importPath(Path.of("target/test-classes"))
            .that(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("org.gridwhistle.."));
    private static final JavaClasses BAD_PRODUCT = new ClassFileImporter().importPackages("org.badwhistle");

    @Test
    void theEngineStaysInWorkflow() {
        RULES.theEngineStaysInWorkflow().check(PRODUCT);
        assertCatches(BAD_RULES.theEngineStaysInWorkflow(), "cases.AsksTheEngine");
    }

    @Test
    void mappersAndRowsArePackagePrivate() {
        RULES.mappersAndRowsArePackagePrivate().check(PRODUCT);
        assertCatches(BAD_RULES.mappersAndRowsArePackagePrivate(), "cases.PublicMapper", "cases.PublicRow");
    }

    @Test
    void myBatisStaysBehindTheStores() {
        RULES.myBatisStaysBehindTheStores().check(PRODUCT);
        assertCatches(BAD_RULES.myBatisStaysBehindTheStores(), "cases.KnowsMyBatis");
    }

    @Test
    void domainTypesDependOnJavaAndOurOwn() {
        RULES.domainTypesDependOnJavaAndOurOwn().check(PRODUCT);
        assertCatches(BAD_RULES.domainTypesDependOnJavaAndOurOwn(), "cases.KnowsMyBatis", "cases.AsksTheEngine");
    }

    @Test
    void controllersArePackagePrivate() {
        RULES.controllersArePackagePrivate().check(PRODUCT);
        assertCatches(BAD_RULES.controllersArePackagePrivate(), "cases.web.PublicController");
    }

    @Test
    void webUsesUseCasesAndQueriesOnly() {
        RULES.webUsesUseCasesAndQueriesOnly().check(PRODUCT);
        assertCatches(BAD_RULES.webUsesUseCasesAndQueriesOnly(), "cases.web.PublicController");
    }

    @Test
    void nobodyReadsTheMachinesClock() {
        RULES.nobodyReadsTheMachinesClock().check(PRODUCT);
        assertCatches(
                BAD_RULES.nobodyReadsTheMachinesClock(),
                "ReadsTheMachinesClock.now()",
                "ReadsTheMachinesClock.millis()",
                "ReadsTheMachinesClock.date()",
                "ReadsTheMachinesClock.own()");
    }

    @Test
    void deadlinesAreComputedInCalendar() {
        RULES.deadlinesAreComputedInCalendar().check(PRODUCT);
        assertCatches(
                BAD_RULES.deadlinesAreComputedInCalendar(),
                "CountsWorkingDays.weekend(",
                "CountsWorkingDays.closeOfBusiness(",
                "CountsWorkingDays.tomorrow(");
    }

    @Test
    void queriesTakeNoExpressions() {
        RULES.queriesTakeNoExpressions().check(PRODUCT);
        assertCatches(BAD_RULES.queriesTakeNoExpressions(), "AsksTheEngine.byExpression(");
    }

    @Test
    void processVariablesAreScalars() {
        RULES.processVariablesAreScalars().check(PRODUCT);
        assertCatches(BAD_RULES.processVariablesAreScalars(), "AsksTheEngine.objectVariable(");
    }

    @Test
    void namesSayWhatAThingIs() {
        RULES.namesSayWhatAThingIs().check(PRODUCT);
        assertCatches(BAD_RULES.namesSayWhatAThingIs(), "CaseServiceImpl", "CaseUtils", "CaseDTO");
    }

    @Test
    void refusalsAreNamedAfterTheFact() {
        RULES.refusalsAreNamedAfterTheFact().check(PRODUCT);
        assertCatches(BAD_RULES.refusalsAreNamedAfterTheFact(), "CaseClaimException");
    }

    @Test
    void dependenciesComeThroughConstructors() {
        RULES.dependenciesComeThroughConstructors().check(PRODUCT);
        assertCatches(BAD_RULES.dependenciesComeThroughConstructors(), "Sloppy.injected");
    }

    @Test
    void nothingIsPrinted() {
        RULES.nothingIsPrinted().check(PRODUCT);
        assertCatches(BAD_RULES.nothingIsPrinted(), "Sloppy.prints()");
    }

    @Test
    void refusalsAndFailuresAreTyped() {
        RULES.refusalsAndFailuresAreTyped().check(PRODUCT);
        assertCatches(BAD_RULES.refusalsAndFailuresAreTyped(), "Sloppy.fails()");
    }

    @Test
    void transactionsBelongToUseCases() {
        RULES.transactionsBelongToUseCases().check(PRODUCT);
        RULES.transactionalTypesAreUseCases().check(PRODUCT);
        assertCatches(BAD_RULES.transactionsBelongToUseCases(), "Sloppy.transaction()");
        assertCatches(BAD_RULES.transactionalTypesAreUseCases(), "CaseServiceImpl");
    }

    @Test
    void springTestsAreStartedBySupport() {
        RULES.springTestsAreStartedBySupport().check(TESTS);
        assertCatches(BAD_RULES.springTestsAreStartedBySupport(), "StartsItsOwnApplication");
    }

    @Test
    void testsDoNotSleep() {
        RULES.testsDoNotSleep().check(TESTS);
        assertCatches(BAD_RULES.testsDoNotSleep(), "Sloppy.sleeps()", "StartsItsOwnApplication");
    }

    @Test
    void testsKnowTheEngineOnlyWhereItIsTheSubject() {
        RULES.testsKnowTheEngineOnlyWhereItIsTheSubject().check(TESTS);
        assertCatches(BAD_RULES.testsKnowTheEngineOnlyWhereItIsTheSubject(), "cases.AsksTheEngine");
    }

    @Test
    void testsArePackagePrivate() {
        RULES.testsArePackagePrivate().check(TESTS);
        assertCatches(BAD_RULES.testsArePackagePrivate(), "StartsItsOwnApplication.startsAgain()");
    }

    private static void assertCatches(ArchRule rule, String... culprits) {
        var result = rule.evaluate(BAD_PRODUCT);
        assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
        assertThat(String.join("\n", result.getFailureReport().getDetails())).contains(culprits);
    }
}
