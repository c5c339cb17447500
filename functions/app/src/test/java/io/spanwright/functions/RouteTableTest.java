package io.spanwright.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import io.spanwright.core.api.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final List<Class<?>> CLASSES =
            List.of(
                    ProjectFunctions.class,
                    LabelsFunctions.class,
                    TrainingFunctions.class,
                    ModelFunctions.class,
                    DeploymentFunctions.class,
                    AnalyzeFunctions.class);

    @Test
    void everyOperationHasATriggerAndEveryTriggerAnOperation() {
        assertThat(triggers().map(RouteTableTest::methodAndRoute).filter(r -> !isOtherForm(r)))
                .containsExactlyInAnyOrderElementsOf(table());
    }

    @Test
    void everyActionIsServedWithAndWithoutASlash() {
        assertThat(triggers().map(RouteTableTest::methodAndRoute).filter(r -> isOtherForm(r)))
                .containsExactlyInAnyOrderElementsOf(
                        table().stream()
                                .filter(route -> route.contains(":"))
                                .map(RouteTableTest::otherForm)
                                .toList());
    }

    @Test
    void aFunctionIsNamedAfterItsOperation() {
        triggers().forEach(method -> assertThat(operation(method)).isPresent());
    }

    @Test
    void functionsAreAnonymousToThePlatformBecauseCoreChecksTheKey() {
        assertThat(triggers().map(method -> trigger(method).authLevel()))
                .containsOnly(AuthorizationLevel.ANONYMOUS);
    }

    @Test
    void everyPathParameterIsBound() {
        triggers()
                .forEach(
                        method ->
                                assertThat(boundNames(method))
                                        .as(method.getName())
                                        .containsExactlyElementsOf(
                                                PATH_PARAMETER
                                                        .matcher(trigger(method).route())
                                                        .results()
                                                        .map(MatchResult::group)
                                                        .map(g -> g.substring(1, g.length() - 1))
                                                        .toList()));
    }

    private static List<String> table() {
        return Arrays.stream(Operation.values())
                .map(operation -> operation.method() + " " + operation.route())
                .toList();
    }

    private static Stream<Method> triggers() {
        return CLASSES.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(FunctionName.class));
    }

    private static HttpTrigger trigger(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(HttpTrigger.class))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static String methodAndRoute(Method method) {
        HttpTrigger trigger = trigger(method);
        assertThat(trigger.methods()).hasSize(1);
        return trigger.methods()[0].name() + " " + trigger.route();
    }

    private static boolean isOtherForm(String route) {
        return route.contains(":") && !table().contains(route);
    }

    private static String otherForm(String route) {
        return route.contains("/:") ? route.replace("/:", ":") : route.replace(":", "/:");
    }

    private static Optional<Operation> operation(Method method) {
        String name = method.getAnnotation(FunctionName.class).value().replace("OtherForm", "");
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.name().replace("_", "").equalsIgnoreCase(name))
                .filter(operation -> methodAndRoute(method).startsWith(operation.method()))
                .findFirst();
    }

    private static List<String> boundNames(Method method) {
        return Arrays.stream(method.getParameters())
                .map((Parameter parameter) -> parameter.getAnnotation(BindingName.class))
                .filter(java.util.Objects::nonNull)
                .map(BindingName::value)
                .toList();
    }
}
