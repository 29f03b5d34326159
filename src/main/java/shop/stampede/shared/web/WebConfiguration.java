package shop.stampede.shared.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What all controllers share.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final NoVainWaiting noVainWaiting;

    WebConfiguration(NoVainWaiting noVainWaiting) {
        this.noVainWaiting = noVainWaiting;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(noVainWaiting);
    }
}
