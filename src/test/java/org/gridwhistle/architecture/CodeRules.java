package org.gridwhistle.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.UseCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What holds for the classes of a product below {@code root}, whose modules are the packages directly below it. The root
 * is a parameter so that the rules can be seen failing on a bad product.
 */
record CodeRules(String root) {

    private static final String ENGINE = "org.camunda..";

    /** Modules at the edge, which exist to hold somebody else's types: engine, HTTP, file formats. */
    private String[] edge() {
        return new String[] {
            root + ".workflow..",
            root + ".shell..",
            root + ".demo..",
            root + ".gateway..",
            root + ".intake..",
            root + ".attachment.."
        };
    }

    private DescribedPredicate<JavaClass> ours() {
        return resideInAPackage(root + "..");
    }

    private static DescribedPredicate<JavaClass> component() {
        return metaAnnotatedWith(Component.class)
                .or(annotatedWith(Component.class))
                .forSubtype();
    }

    private static DescribedPredicate<JavaClass> inside(DescribedPredicate<JavaClass> outer) {
        return describe("in a type that is " + outer.getDescription(), type -> {
            for (var t = java.util.Optional.of(type); t.isPresent(); t = t.get().getEnclosingClass()) {
                if (outer.test(t.get())) {
                    return true;
                }
            }
            return false;
        });
    }

    ArchRule theEngineStaysInWorkflow() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE)
                .because("the engine can only be exchanged while one package knows it (ADR 0001)");
    }

    ArchRule mappersAndRowsArePackagePrivate() {
        return classes()
                .that()
                .areAnnotatedWith(Mapper.class)
                .or()
                .haveSimpleNameEndingWith("Mapper")
                .or()
                .haveSimpleNameEndingWith("Row")
                .should()
                .notBePublic()
                .because("SQL has one door per module: its store or its queries");
    }

    ArchRule myBatisStaysBehindTheStores() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Mapper")
                .and()
                .haveSimpleNameNotEndingWith("TypeHandler")
                .and()
                .haveSimpleNameNotEndingWith("Configuration")
                .and()
                .haveSimpleNameNotEndingWith("Application")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.ibatis..")
                .because("who reads a rule must not have to know how rows are read");
    }

    ArchRule domainTypesDependOnJavaAndOurOwn() {
        var machinery = component()
                .or(annotatedWith(Mapper.class).forSubtype())
                .or(annotatedWith(ConfigurationProperties.class).forSubtype())
                .or(describe("an annotation", JavaClass::isAnnotation))
                .or(describe("named *TypeHandler", type -> type.getSimpleName().endsWith("TypeHandler")));
        var moduleBase = resideInAPackage(root + ".*").and(not(resideInAnyPackage(edge())));
        return classes()
                .that(moduleBase)
                .and(not(inside(machinery)))
                .and(describe("no package-info", type -> !type.getSimpleName().equals("package-info")))
                .should()
                .onlyDependOnClassesThat(
                        // two vocabularies that only describe a value: its bounds, and how it reads as JSON
                        resideInAnyPackage(
                                        "java..",
                                        root + "..",
                                        "jakarta.validation.constraints..",
                                        "com.fasterxml.jackson.annotation..")
                                .or(describe("primitives", CodeRules::isPrimitive)))
                .because("a rule of the field must read, and be tested, without a framework");
    }

    private static boolean isPrimitive(JavaClass type) {
        return type.getBaseComponentType().isPrimitive();
    }

    ArchRule controllersArePackagePrivate() {
        return classes()
                .that()
                .resideInAPackage(root + ".*.web..")
                .and(component())
                .should()
                .bePackagePrivate()
                .because("nothing calls a controller but HTTP; only what a template reads may be public");
    }

    ArchRule webUsesUseCasesAndQueriesOnly() {
        var offered = annotatedWith(UseCase.class)
                .<JavaClass>forSubtype()
                .or(describe("named *Queries", type -> type.getSimpleName().endsWith("Queries")))
                .or(resideInAnyPackage(root + ".*.web..", root + ".shared..", root + ".gateway.."))
                // master data is looked up, by anybody
                .or(resideInAnyPackage(root + ".roster..", root + ".calendar..", root + ".identity.."))
                // an import is many acts, each row a transaction of its own; files are made harmless before theirs
                // begins
                .or(describe("ImportCases or ReceiveFiles", type -> type.getSimpleName()
                        .matches("ImportCases|ReceiveFiles")));
        var hidden = component().or(annotatedWith(Mapper.class).forSubtype()).and(ours());
        return noClasses()
                .that()
                .resideInAPackage(root + ".*.web..")
                .and()
                .resideOutsideOfPackage(root + ".demo..")
                .should()
                .dependOnClassesThat(hidden.and(not(offered)))
                .because("both ways in, pages and API, must pass the same rules and rights");
    }

    ArchRule nobodyReadsTheMachinesClock() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("TimeConfiguration")
                .should()
                .callCodeUnitWhere(describe("reads the time without our Clock", CodeRules::readsTheMachinesClock))
                .because("every time comes from the one Clock, so that tests and the time machine can move it");
    }

    private static boolean readsTheMachinesClock(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        var parameters = call.getTarget().getRawParameterTypes();
        return switch (call.getName()) {
            case "now" ->
                owner.getPackageName().startsWith("java.time")
                        && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "getInstance" -> owner.isEquivalentTo(java.util.Calendar.class);
            case "<init>" -> owner.isEquivalentTo(java.util.Date.class) && parameters.isEmpty();
            default -> owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system");
        };
    }

    /** Dates may be counted anywhere, for a list's bounds; times of day and weekdays make a deadline. */
    ArchRule deadlinesAreComputedInCalendar() {
        var times = Set.of(
                LocalDateTime.class.getName(),
                ZonedDateTime.class.getName(),
                OffsetDateTime.class.getName(),
                LocalTime.class.getName());
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".calendar..", root + ".demo..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.time.DayOfWeek.class)
                .orShould()
                .callCodeUnitWhere(describe(
                        "counts on a time of day",
                        call -> times.contains(call.getTargetOwner().getName())
                                && (call.getName().startsWith("plus")
                                        || call.getName().startsWith("minus"))))
                .orShould()
                .accessTargetWhere(describe("makes a time of day", CodeRules::makesATimeOfDay))
                .because("working time, holidays and make-up days are known in one place");
    }

    private static boolean makesATimeOfDay(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(LocalTime.class)
                && (access.getName().equals("of") || access.getName().matches("[A-Z]+"));
    }

    ArchRule queriesTakeNoExpressions() {
        return noClasses()
                .should()
                .callCodeUnitWhere(describe(
                        "sets an expression on an engine query",
                        call -> call.getName().endsWith("Expression")
                                && call.getTargetOwner().isAssignableTo("org.camunda.bpm.engine.query.Query")))
                .because(
                        "an expression in a query is code: CVE-2026-109432 is not fixed in the last community release");
    }

    ArchRule processVariablesAreScalars() {
        return noClasses()
                .should()
                .callCodeUnitWhere(describe(
                        "makes an object or file variable",
                        call -> call.getTargetOwner().getName().startsWith("org.camunda.bpm.engine.variable")
                                && call.getName().matches("objectValue|serializedObjectValue|fileValue")))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.camunda.bpm.engine.variable.value.ObjectValue")
                .because("a serialized object breaks with its class and opens the door to deserialization attacks");
    }

    ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|D[Tt][Oo]|[a-z](VO|PO|BO|DAO)|Dao)")
                .because("such a name says nothing about the field (glossary: domain.md)");
    }

    ArchRule refusalsAreNamedAfterTheFact() {
        return classes()
                .that(assignableTo(DomainRefusal.class))
                .should()
                .haveNameNotMatching(".*(Exception|Error|Refusal\\w+)")
                .because("a refusal states a fact: CaseAlreadyClaimed");
    }

    ArchRule dependenciesComeThroughConstructors() {
        return fields().should(
                        com.tngtech.archunit.lang.conditions.ArchConditions.not(beAnnotatedWith(Autowired.class)))
                .because("what a class needs stands in its constructor");
    }

    ArchRule nothingIsPrinted() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Command")
                .and()
                .haveSimpleNameNotEndingWith("Application")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("only a command talks to the console, everything else logs");
    }

    ArchRule refusalsAndFailuresAreTyped() {
        return noClasses()
                .should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS)
                .because("who catches a RuntimeException does not know what it means");
    }

    ArchRule transactionsBelongToUseCases() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat(not(holdsTransactions()))
                .should()
                .beAnnotatedWith(Transactional.class)
                .because("an act is one transaction, and its boundary is its use case");
    }

    ArchRule transactionalTypesAreUseCases() {
        return noClasses()
                .that(not(holdsTransactions()))
                .should()
                .beAnnotatedWith(Transactional.class)
                .because("an act is one transaction, and its boundary is its use case");
    }

    private DescribedPredicate<JavaClass> holdsTransactions() {
        return annotatedWith(UseCase.class)
                .<JavaClass>forSubtype()
                .or(describe("named *Queries, *Check or *Listener", type -> type.getSimpleName()
                        .matches(".*(Queries|Check|Listener)")))
                .or(describe("an annotation", JavaClass::isAnnotation))
                // an idempotency key is committed before the act that it guards
                .or(resideInAPackage(root + ".gateway.."));
    }

    /** Of test classes. */
    ArchRule springTestsAreStartedBySupport() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".support..")
                .should()
                .dependOnClassesThat(describe(
                        "are Spring's or MyBatis's test annotations",
                        type -> type.getPackageName().startsWith("org.springframework.boot.test.context")
                                || type.getPackageName().startsWith("org.springframework.boot.webmvc.test")))
                .because("each kind of start costs time; they are composed once, in support");
    }

    /** Of test classes. */
    ArchRule testsDoNotSleep() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .beAnnotatedWith("org.junit.jupiter.api.Disabled")
                .because("a test that waits for luck, or does not run, proves nothing");
    }

    /** Of test classes. */
    ArchRule testsKnowTheEngineOnlyWhereItIsTheSubject() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        root + ".workflow..", root + ".scenario..", root + ".bench..", root + ".architecture..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE)
                .because("the engine can only be exchanged while few know it");
    }

    /** Of test classes. */
    ArchRule testsArePackagePrivate() {
        return methods()
                .that()
                .areAnnotatedWith("org.junit.jupiter.api.Test")
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .because("nobody calls a test");
    }
}
