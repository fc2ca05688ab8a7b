# The one image of every service and of the `dateline` command. Plain syntax: it builds with BuildKit and without.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -B -q -Dquick -pl cli -am package

FROM eclipse-temurin:25-jre
# A number in USER, so that an orchestrator can see that it is not root; a name for it, so that Java finds a user and a home. A new
# named volume starts with the owner that the directory it is mounted on has in the image.
RUN groupadd --gid 10001 dateline \
    && useradd --uid 10001 --gid dateline --home-dir /var/lib/dateline --create-home --skel /dev/null dateline
COPY docker/entrypoint docker/healthy docker/java-options docker/rehearse /opt/dateline/bin/
COPY LICENSE NOTICE /opt/dateline/
COPY --from=build /src/cli/target/dateline/ /opt/dateline/
# Here, not in the stage before: the cache is good for this very JVM.
RUN /opt/dateline/bin/rehearse /opt/dateline/services.aot
ENV LANG=C.UTF-8
USER 10001:10001
WORKDIR /var/lib/dateline
ENTRYPOINT ["/opt/dateline/bin/entrypoint"]
CMD ["--help"]
