package shop.stampede.api.docs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.stampede.shared.Actor;
import shop.stampede.shared.Money;
import shop.stampede.shared.commands.CommandId;

/// The parts of the OpenAPI document that belong to no single operation. The rest is made from the controllers.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static final String ADMINISTRATOR = "administrator";

    private static final String INTRODUCTION = """
            A change is a **command**. It needs the header `Idempotency-Key`, chosen by you, new for each new request. \
            Sent again with the same key, it is carried out no second time and has the same answer, byte for byte. \
            A command answers `202` with the `id` of what it is about, a `version` and a `Location`; it tells nothing of \
            the thing itself. Give the version to a query as `?version=…`, and the query is sure to show what the command did.

            Lists come page by page: give the `next` of one page as the `after` of the next.

            Every error is an `application/problem+json` (RFC 9457) with a `type` that never changes, a `detail` for a \
            person and, where fields are wrong, `errors` with the path of each. Fields that are not known are ignored.

            Money is `{ "amount": "19.90", "currency": "EUR" }`, times are ISO 8601 in UTC, ids are opaque.
            """;

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(CommandId.class, Actor.class)
                .replaceWithSchema(Money.class, money());
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Stampede").version("1").description(INTRODUCTION))
                .components(new Components()
                        .addSchemas("Problem", problem())
                        .addSecuritySchemes(
                                ADMINISTRATOR,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("The user name and password of an administrator.")));
    }

    /// No server is named: the document holds wherever it is served.
    @Bean
    OpenApiCustomizer relativeServers() {
        return document -> document.setServers(null);
    }

    private static Schema<?> money() {
        return new ObjectSchema()
                .addProperty(
                        "amount",
                        new StringSchema().description("A decimal number").example("19.90"))
                .addProperty("currency", new StringSchema()._const("EUR").example("EUR"))
                .required(List.of("amount", "currency"));
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("field", new StringSchema().example("items[0].quantity"))
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What happened and what to do next"))
                .addProperty("errors", new ArraySchema().items(error).description("Only where fields are wrong"))
                .required(List.of("type", "title", "status", "detail"));
    }
}
