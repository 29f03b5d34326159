package shop.stampede.shared;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;

/// Money in aggregates is a `numeric(12, 2)` in tables.
@Configuration(proxyBeanMethods = false)
class MoneyConversions {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return JdbcCustomConversions.of(JdbcPostgresDialect.INSTANCE, List.of(Writing.INSTANCE, Reading.INSTANCE));
    }

    @WritingConverter
    enum Writing implements Converter<Money, BigDecimal> {
        INSTANCE;

        @Override
        public BigDecimal convert(Money source) {
            return source.value();
        }
    }

    @ReadingConverter
    enum Reading implements Converter<BigDecimal, Money> {
        INSTANCE;

        @Override
        public Money convert(BigDecimal source) {
            return new Money(source);
        }
    }
}
