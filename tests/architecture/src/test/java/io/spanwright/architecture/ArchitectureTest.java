package io.spanwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.spanwright.core.planted.CoreThatTrainsItself;
import io.spanwright.functions.planted.BusyFunctions;
import io.spanwright.functions.planted.TriggerManager;
import io.spanwright.host.planted.HostThatKnowsTheDomain;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static JavaClasses product;

    @BeforeAll
    static void readTheProduct() {
        product =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.spanwright");
    }

    @TestFactory
    Stream<DynamicTest> holds() {
        return Rules.all().entrySet().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(), () -> rule.getValue().check(product)));
    }

    @Test
    void everyModuleIsRead() {
        assertThat(product.stream().map(type -> type.getPackageName().split("\\.")[2]).distinct())
                .contains("core", "engine", "azure", "embedded", "functions", "host");
    }

    @Test
    void catchesACoreThatKnowsTheRuntime() {
        JavaClasses planted = read(CoreThatTrainsItself.class);
        assertThat(Rules.coreIsPure().evaluate(planted).hasViolation()).isTrue();
        assertThat(Rules.machineLearningIsInEngine().evaluate(planted).hasViolation()).isTrue();
        assertThat(Rules.sharedModulesAreSilent().evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void catchesAHostThatKnowsTheDomain() {
        JavaClasses planted = read(HostThatKnowsTheDomain.class);
        assertThat(
                        Rules.knowsNoneOf("io.spanwright.host..", "io.spanwright.core..")
                                .evaluate(planted)
                                .hasViolation())
                .isTrue();
    }

    @Test
    void catchesABusyTriggerInAThrowawayClass() {
        assertThat(Rules.triggersAreThin().evaluate(read(BusyFunctions.class)).hasViolation())
                .isTrue();
        JavaClasses manager = read(TriggerManager.class);
        assertThat(Rules.triggersStandInTriggerClasses().evaluate(manager).hasViolation()).isTrue();
        assertThat(Rules.noThrowawayNames().evaluate(manager).hasViolation()).isTrue();
    }

    private static JavaClasses read(Class<?> type) {
        return new ClassFileImporter().importClasses(type);
    }
}
