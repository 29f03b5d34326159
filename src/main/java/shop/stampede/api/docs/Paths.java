package shop.stampede.api.docs;

import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/// The addresses of a controller's method.
final class Paths {

    private Paths() {}

    static List<String> of(HandlerMethod method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping == null ? List.of() : Arrays.asList(mapping.path());
    }
}
