package shop.stampede.api.docs;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shop.stampede.api.http.ProblemType;

/// What operations answer, as the OpenAPI document puts it.
final class ExampleAnswers {

    private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
    private static final String PROBLEM = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    /// What types tell beside the members that all have.
    private static final Map<ProblemType, Map<String, Object>> MEMBERS = Map.of(
            ProblemType.OUT_OF_STOCK,
                    Map.of("unavailable", List.of(Map.of("sku", "RIDGE-SHELL-MOSS-M", "available", 1))),
            ProblemType.INVALID_INPUT,
                    Map.of("errors", List.of(Map.of("field", "items[0].quantity", "message", "Please fill this in."))),
            ProblemType.NO_SUCH_SKU, Map.of("skus", List.of("RIDGE-SHELL-MOSS-M")),
            ProblemType.SKU_TAKEN, Map.of("skus", List.of("RIDGE-SHELL-MOSS-M")),
            ProblemType.HANDLE_TAKEN, Map.of("handle", "ridge-shell"),
            ProblemType.NOT_CANCELLABLE, Map.of("orderStatus", "shipped"),
            ProblemType.NOT_POSSIBLE_NOW, Map.of("orderStatus", "delivered"),
            ProblemType.BELOW_RESERVED, Map.of("reserved", 4));

    private ExampleAnswers() {}

    /// @param staff whether it is a command of the back office, which has no access key
    static ApiResponses accepted(boolean staff) {
        var body = new ObjectSchema()
                .addProperty("id", new StringSchema())
                .addProperty("version", new StringSchema().description("Opaque; for `?version=…`"));
        if (!staff) {
            body.addProperty("accessKey", new StringSchema().description("Only for a new order: opens it for a guest"));
        }
        var answer = new ApiResponse()
                .description("Done. The same request with the same key has this answer again.")
                .addHeaderObject(
                        "Location",
                        new Header()
                                .description("Where to read the result")
                                .schema(new StringSchema().format("uri-reference")))
                .content(new Content()
                        .addMediaType(JSON, new MediaType().schema(body.required(List.of("id", "version")))));
        return new ApiResponses().addApiResponse("202", answer);
    }

    static ApiResponses found(Schema<?> schema, boolean list) {
        var body = list ? new ArraySchema().items(schema) : schema;
        return new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("Found")
                                .content(new Content().addMediaType(JSON, new MediaType().schema(body))));
    }

    static ApiResponse refused(List<ProblemType> types) {
        var media = new MediaType().schema(new Schema<>().$ref("Problem"));
        types.forEach(type -> media.addExamples(type.slug(), new Example().value(example(type))));
        var answer = new ApiResponse()
                .description(types.stream()
                        .map(type -> "`%s`: %s".formatted(type.slug(), type.title()))
                        .collect(Collectors.joining("; ")))
                .content(new Content().addMediaType(PROBLEM, media));
        if (types.contains(ProblemType.SHOP_BUSY) || types.contains(ProblemType.OUT_OF_REACH)) {
            answer.addHeaderObject(
                    "Retry-After", new Header().description("Seconds to wait").schema(new StringSchema()));
        }
        return answer;
    }

    private static Map<String, Object> example(ProblemType type) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", type.uri().toString());
        problem.put("title", type.title());
        problem.put("status", type.status().value());
        problem.put("detail", "…");
        problem.putAll(MEMBERS.getOrDefault(type, Map.of()));
        return problem;
    }
}
