package io.spanwright.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;

/** What may know what, module by module. */
final class Rules {

    private static final String CORE = "io.spanwright.core..";
    private static final String ENGINE = "io.spanwright.engine..";
    private static final String AZURE = "io.spanwright.azure..";
    private static final String EMBEDDED = "io.spanwright.embedded..";
    private static final String FUNCTIONS = "io.spanwright.functions..";
    private static final String HOST = "io.spanwright.host..";

    private static final String FUNCTION_NAME =
            "com.microsoft.azure.functions.annotation.FunctionName";

    /** Calls that a trigger may make: read the request, hand it on, answer. */
    private static final int MOST_CALLS_IN_A_TRIGGER = 6;

    private static final String MACHINE_LEARNING = "ai..";

    private Rules() {}

    /** Every rule under a name for the test report. */
    static Map<String, ArchRule> all() {
        return Map.ofEntries(
                Map.entry("core knows nothing but the JDK and Jackson", coreIsPure()),
                Map.entry(
                        "engine knows core alone",
                        knowsNoneOf(ENGINE, AZURE, EMBEDDED, FUNCTIONS, HOST)),
                Map.entry(
                        "azure knows core alone",
                        knowsNoneOf(AZURE, ENGINE, EMBEDDED, FUNCTIONS, HOST)),
                Map.entry(
                        "embedded knows core alone",
                        knowsNoneOf(EMBEDDED, ENGINE, AZURE, FUNCTIONS, HOST)),
                Map.entry(
                        "the app knows neither host nor embedded",
                        knowsNoneOf(FUNCTIONS, EMBEDDED, HOST)),
                Map.entry(
                        "the host knows no other module",
                        knowsNoneOf(HOST, CORE, ENGINE, AZURE, EMBEDDED, FUNCTIONS)),
                Map.entry("only engine knows machine learning", machineLearningIsInEngine()),
                Map.entry("only azure and functions know Azure SDKs", azureSdksAreAtTheEdge()),
                Map.entry("only embedded and host know SQL", sqlIsInEmbeddedAndHost()),
                Map.entry("only host knows an HTTP server", httpServersAreInHost()),
                Map.entry("triggers are thin", triggersAreThin()),
                Map.entry("triggers stand in trigger classes", triggersStandInTriggerClasses()),
                Map.entry("no throwaway names", noThrowawayNames()),
                Map.entry("shared modules print and log nothing", sharedModulesAreSilent()),
                Map.entry("no shared mutable global random", randomnessIsPassedIn()),
                Map.entry("core packages have no cycles", noCycles("core")),
                Map.entry("engine packages have no cycles", noCycles("engine")),
                Map.entry("azure packages have no cycles", noCycles("azure")),
                Map.entry("embedded packages have no cycles", noCycles("embedded")),
                Map.entry("functions packages have no cycles", noCycles("functions")),
                Map.entry("host packages have no cycles", noCycles("host")));
    }

    static ArchRule coreIsPure() {
        return classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                CORE, "java..", "javax.crypto..", "com.fasterxml.jackson.."))
                .allowEmptyShould(true);
    }

    static ArchRule knowsNoneOf(String module, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true);
    }

    static ArchRule machineLearningIsInEngine() {
        return noClasses()
                .that(resideOutsideOfPackages(ENGINE))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(MACHINE_LEARNING, "org.tribuo..");
    }

    static ArchRule azureSdksAreAtTheEdge() {
        return noClasses()
                .that(resideOutsideOfPackages(AZURE, FUNCTIONS, HOST))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.azure..", "com.microsoft.azure..", "com.microsoft.durabletask..");
    }

    static ArchRule sqlIsInEmbeddedAndHost() {
        return noClasses()
                .that(resideOutsideOfPackages(EMBEDDED, HOST))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");
    }

    static ArchRule httpServersAreInHost() {
        return noClasses()
                .that(resideOutsideOfPackages(HOST))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty..", "com.sun.net.httpserver..", "io.grpc..");
    }

    static ArchRule triggersAreThin() {
        return methods()
                .that()
                .areAnnotatedWith(FUNCTION_NAME)
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameNotEndingWith("Orchestrator")
                .should(makeFewCalls())
                .allowEmptyShould(true);
    }

    static ArchRule triggersStandInTriggerClasses() {
        return methods()
                .that()
                .areAnnotatedWith(FUNCTION_NAME)
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching(
                        "io\\.spanwright\\.functions\\..*(Functions|Orchestrator|Activities)")
                .allowEmptyShould(true);
    }

    static ArchRule noThrowawayNames() {
        return noClasses()
                .that()
                .resideInAPackage("io.spanwright..")
                .should()
                .haveNameMatching(".*(Util|Utils|Utility|Manager|Impl|Helper|Helpers|Misc|Common)");
    }

    /** Customers' texts pass through these modules: what can't be written can't leak. */
    static ArchRule sharedModulesAreSilent() {
        return noClasses()
                .that(resideInAnyPackage(CORE, ENGINE, AZURE, EMBEDDED))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .allowEmptyShould(true);
    }

    static ArchRule randomnessIsPassedIn() {
        return noClasses()
                .that(resideInAnyPackage(CORE, ENGINE))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould()
                .callMethod(Math.class, "random")
                .allowEmptyShould(true);
    }

    static ArchRule noCycles(String module) {
        return slices().matching("io.spanwright." + module + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaMethod> makeFewCalls() {
        return new ArchCondition<>("make at most " + MOST_CALLS_IN_A_TRIGGER + " calls") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                List<?> calls = List.copyOf(method.getCallsFromSelf());
                events.add(
                        new SimpleConditionEvent(
                                method,
                                calls.size() <= MOST_CALLS_IN_A_TRIGGER,
                                method.getFullName() + " makes " + calls.size() + " calls"));
            }
        };
    }
}
