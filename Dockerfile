# The service as a container image. Build the application first: ./mvnw -B package -DskipTests
#
# glibc is needed (DuckDB's library is linked against it), so no Alpine variant. DuckDB unpacks that library
# into /tmp: with a read-only root file system mount a writable, executable volume there.
# There is no HEALTHCHECK: ask /q/health/live and /q/health/ready on port 9000, as the probes in k8s/base do.
FROM eclipse-temurin:25-jre

WORKDIR /opt/cxrating

# Slowest to change first, so that a new version of ours is a small layer.
COPY target/quarkus-app/lib/ lib/
COPY target/quarkus-app/quarkus/ quarkus/
COPY target/quarkus-app/app/ app/
COPY target/quarkus-app/quarkus-run.jar quarkus-run.jar

# The embedded PostgreSQL is for trying out: an image needs a ledger that outlives it.
# Netty's buffers are outside of the heap: without a limit they could grow as large as the heap. The limits in
# k8s/base count both.
ENV CXRATING_EMBEDDED=false \
    QUARKUS_LOG_CONSOLE_JSON_ENABLED=true \
    CXRATING_DATA_DIR=/var/lib/cxrating \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=40 -XX:MaxDirectMemorySize=256m -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"

# PostgreSQL's initdb looks its user up by name.
RUN groupadd --gid 10001 cxrating \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/cxrating --shell /usr/sbin/nologin cxrating \
    && install -d -o cxrating -g cxrating -m 700 /var/lib/cxrating
USER 10001:10001
VOLUME /var/lib/cxrating
# Health and metrics are on 9000.
EXPOSE 8080 9000

ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]
