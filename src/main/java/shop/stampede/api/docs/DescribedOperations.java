package shop.stampede.api.docs;

import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import shop.stampede.api.http.Answers;
import shop.stampede.api.http.IdempotencyKey;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandId;

/// Adds to each operation what its signature implies: the key and the 202 of a command, the version of a query,
/// sign-in, and every refusal with an example.
@Component
class DescribedOperations implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean command = takes(method, CommandId.class);
        if (command) {
            operation.addParametersItem(idempotencyKey());
        }
        if (method.hasMethodAnnotation(GetMapping.class)) {
            operation.addParametersItem(version());
        }
        if (isForStaff(method)) {
            operation.addSecurityItem(new SecurityRequirement().addList(ApiDescription.ADMINISTRATOR));
        }
        var responses = command ? ExampleAnswers.accepted(takes(method, Actor.class)) : answered(operation, method);
        new TreeMap<>(refusals(method, command).stream()
                        .collect(groupingBy(type -> type.status().value())))
                .forEach((status, types) -> responses.addApiResponse(status.toString(), ExampleAnswers.refused(types)));
        return operation.responses(responses);
    }

    private static ApiResponses answered(Operation operation, HandlerMethod method) {
        var answers = method.getMethodAnnotation(Answers.class);
        return answers == null
                ? operation.getResponses()
                : ExampleAnswers.found(new Schema<>().$ref(answers.value().getSimpleName()), answers.list());
    }

    private static List<ProblemType> refusals(HandlerMethod method, boolean command) {
        var types = new ArrayList<ProblemType>();
        var own = method.getMethodAnnotation(Refuses.class);
        if (own != null) {
            types.addAll(Arrays.asList(own.value()));
        }
        if (command) {
            types.addAll(List.of(
                    ProblemType.IDEMPOTENCY_KEY_MISSING,
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    ProblemType.STILL_RUNNING,
                    ProblemType.SHOP_BUSY));
        }
        if (Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.hasParameterAnnotation(RequestBody.class))) {
            types.addAll(
                    List.of(ProblemType.MALFORMED_JSON, ProblemType.TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE));
        }
        if (isForStaff(method)) {
            types.addAll(List.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN));
        }
        types.addAll(List.of(ProblemType.INVALID_INPUT, ProblemType.OUT_OF_REACH));
        return types;
    }

    private static boolean isForStaff(HandlerMethod method) {
        return Paths.of(method).stream().anyMatch(path -> path.startsWith("/api/admin/"));
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    private static HeaderParameter idempotencyKey() {
        var key = new HeaderParameter();
        key.name(IdempotencyKey.HEADER)
                .required(true)
                .description(
                        "1 to 64 visible ASCII characters; a new one for each new request, the same one when a request"
                                + " is sent again")
                .schema(new StringSchema().minLength(1).maxLength(64).pattern("^[\\x21-\\x7e]+$"))
                .example("5d1f2c0e-8a37-4c55-9c1b-2f6f0a1d7b11");
        return key;
    }

    private static QueryParameter version() {
        var version = new QueryParameter();
        version.name("version")
                .description("The `version` of a command's answer, to be sure to read what the command did")
                .schema(new StringSchema());
        return version;
    }
}
