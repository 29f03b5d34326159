package shop.stampede.api.docs;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import shop.stampede.api.http.Answers;

/// Describes the records that queries answer where the signature does not say so, because a problem may come instead.
@Component
class AnsweredShapes implements OpenApiCustomizer {

    private final RequestMappingHandlerMapping mappings;

    AnsweredShapes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @Override
    public void customise(OpenAPI document) {
        mappings.getHandlerMethods().values().stream()
                .map(method -> method.getMethodAnnotation(Answers.class))
                .filter(Objects::nonNull)
                .map(Answers::value)
                .flatMap(type -> ModelConverters.getInstance(true).readAll(type).entrySet().stream())
                .forEach(schema -> document.getComponents().addSchemas(schema.getKey(), schema.getValue()));
    }
}
