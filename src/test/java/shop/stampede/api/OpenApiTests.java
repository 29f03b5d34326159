package shop.stampede.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// What the description says is what the API does.
@ApiTest
class OpenApiTests {

    private static final String IMPORT = "/api/admin/imports/products";

    @Autowired
    Caller caller;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    record Operation(String method, String path, JsonNode description) {

        String address() {
            return path.replace("{id}", new UUID(0, 0).toString()).replaceAll("\\{.*?}", "no-such");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void isOpenApi31AndDescribesTheApiAlone() {
        var document = caller.get("/api/openapi.json");

        assertThat(document.header("Content-Type")).startsWith("application/json");
        assertThat(document.json().path("openapi").asString()).startsWith("3.1");
        assertThat(document.json().path("paths").propertyNames()).allMatch(path -> path.startsWith("/api/"));
    }

    @Test
    void describesEveryOperation() {
        var mapped = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("shop.stampede.api"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .filter(operation -> !operation.equals("GET /api/docs"))
                .toList();

        assertThat(operations().map(Operation::toString)).containsExactlyInAnyOrderElementsOf(mapped);
        assertThat(operations())
                .allSatisfy(operation -> assertThat(
                                operation.description().path("summary").asString(""))
                        .isNotBlank());
    }

    @Test
    void everyChangeNeedsAKey() {
        var changes = operations()
                .filter(operation -> !operation.method().equals("GET"))
                .toList();

        assertThat(changes).hasSizeGreaterThan(15).allSatisfy(operation -> {
            if (!operation.path().equals(IMPORT)) {
                assertThat(operation.description().toString()).contains("Idempotency-Key");
                assertThat(caller.anyAsStaff(operation.method(), operation.address())
                                .problem())
                        .isEqualTo("idempotency-key-missing");
            }
        });
    }

    @Test
    void nobodyGetsIntoTheBackOfficeWithoutSigningIn() {
        var backOffice = operations()
                .filter(operation -> operation.path().startsWith("/api/admin/"))
                .toList();

        assertThat(backOffice).hasSizeGreaterThan(15).allSatisfy(operation -> {
            assertThat(operation.description().has("security")).isTrue();
            assertThat(caller.any(operation.method(), operation.address(), BodyPublishers.noBody())
                            .status())
                    .isEqualTo(401);
        });
    }

    @Test
    void pointsToNothingThatIsNotThere() {
        var document = caller.get("/api/openapi.json").json();

        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .isFalse());
    }

    @Test
    void showsEveryOperationOnAPageWithoutScript() {
        var page = Jsoup.parse(caller.get("/api/docs").body());

        assertThat(page.select("article h3").eachText())
                .containsExactlyInAnyOrderElementsOf(operations()
                        .map(operation ->
                                operation.description().path("summary").asString())
                        .toList());
        assertThat(page.select("script, style, [style], [onclick]")).isEmpty();
    }

    private Stream<Operation> operations() {
        var paths = caller.get("/api/openapi.json").json().path("paths").properties();
        return List.copyOf(paths).stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())));
    }
}
