package shop.stampede.shared.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What all controllers share.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final VersionTokenResolver versionTokenResolver;
    private final NoVainWaiting noVainWaiting;

    WebConfiguration(VersionTokenResolver versionTokenResolver, NoVainWaiting noVainWaiting) {
        this.versionTokenResolver = versionTokenResolver;
        this.noVainWaiting = noVainWaiting;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(noVainWaiting);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(versionTokenResolver);
    }
}
