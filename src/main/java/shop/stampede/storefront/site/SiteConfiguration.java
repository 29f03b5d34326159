package shop.stampede.storefront.site;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    FilterRegistrationBean<Ping> ping() {
        var ping = new FilterRegistrationBean<>(new Ping());
        ping.addUrlPatterns("/ping");
        ping.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return ping;
    }
}
