import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import java.sql.DriverManager
import liquibase.Contexts
import liquibase.Liquibase
import liquibase.database.DatabaseFactory
import liquibase.database.jvm.JdbcConnection
import liquibase.resource.DirectoryResourceAccessor
import org.jooq.codegen.GenerationTool
import org.jooq.meta.jaxb.Configuration
import org.jooq.meta.jaxb.Database
import org.jooq.meta.jaxb.ForcedType
import org.jooq.meta.jaxb.Generate
import org.jooq.meta.jaxb.Generator
import org.jooq.meta.jaxb.Jdbc
import org.jooq.meta.jaxb.Target

Path base = project.basedir.toPath()
Path migrations = base.resolve('db-migrations')
Path output = Path.of(project.properties['generated-jooq.directory'] as String)
Path fingerprintFile = output.resolveSibling('jooq.sha256')

MessageDigest digest = MessageDigest.getInstance('SHA-256')
Files.walk(migrations).withCloseable { files ->
    files.filter { Files.isRegularFile(it) }.sorted().each { digest.update(Files.readAllBytes(it)) }
}
digest.update(Files.readAllBytes(base.resolve('pom.xml')))
String fingerprint = digest.digest().encodeHex().toString()
if (Files.isDirectory(output) && Files.exists(fingerprintFile) && Files.readString(fingerprintFile) == fingerprint) {
    log.info('The generated tables are up to date with the migrations')
    return
}

java.util.logging.Logger.getLogger('liquibase').level = java.util.logging.Level.WARNING
Path work = Files.createDirectories(base.resolve('target/jooq-postgresql'))
EmbeddedPostgres server = EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(work.toFile())
        .setLocaleConfig('encoding', 'UTF8')
        .setLocaleConfig('locale', 'C')
        .start()
try {
    String url = server.getJdbcUrl('postgres', 'postgres')
    DriverManager.getConnection(url).withCloseable { connection ->
        connection.createStatement().execute('create role kopskats_app nologin')
        def database = DatabaseFactory.instance.findCorrectDatabaseImplementation(new JdbcConnection(connection))
        new Liquibase('db-migrations/changelog.yaml', new DirectoryResourceAccessor(base), database).with {
            setChangeLogParameter('applicationRole', 'kopskats_app')
            update(new Contexts())
        }
    }

    def typedId = { String type, String columns ->
        new ForcedType()
                .withUserType("lv.providus.kopskats.shared.${type}")
                .withConverter("org.jooq.Converter.ofNullable(Long.class, lv.providus.kopskats.shared.${type}.class, lv.providus.kopskats.shared.${type}::new, lv.providus.kopskats.shared.${type}::value)")
                .withIncludeExpression("(?i:${columns})")
    }
    def idOf = { String type, String table, String others = null ->
        String own = "(.*\\.)?${table}\\.id"
        typedId(type, others == null ? own : "${own}|${others}")
    }
    List<ForcedType> forcedTypes = [
            idOf('MunicipalityId', 'municipality', '(.*\\.)?(municipality_id|successor_id)'),
            idOf('PlanningRegionId', 'planning_region', '(.*\\.)?planning_region_id'),
            idOf('PopulationSetId', 'population_set', '(.*\\.)?(original_)?population_set_id'),
            idOf('AccountId', 'account', '(.*\\.)?([a-z_]+_)?account_id'),
            idOf('QuestionnaireId', 'questionnaire', '(.*\\.)?questionnaire_id'),
            idOf('QuestionnaireVersionId', 'questionnaire_version', '(.*\\.)?questionnaire_version_id'),
            idOf('QuestionId', 'question', '(.*\\.)?((other_)?question_id|battery_id)'),
            idOf('ChoiceId', 'choice', '(.*\\.)?choice_id'),
            idOf('RoundId', 'round', '(.*\\.)?round_id'),
            idOf('ResponseId', 'response', '(.*\\.)?response_id'),
            idOf('SubmissionId', 'submission', '(.*\\.)?(latest_submission\\.id|submission_id)'),
            idOf('CorrectionRequestId', 'correction_request'),
            idOf('DelegationId', 'delegation', '(.*\\.)?delegation_id'),
            idOf('ConversationId', 'conversation', '(.*\\.)?conversation_id'),
            idOf('MailId', 'mail_message'),
            idOf('RegisterChangeId', 'register_change', '(.*\\.)?register_change_id'),
            new ForcedType().withName('INSTANT').withIncludeTypes('(?i:timestamp(\\([0-9]\\))? with time zone|timestamptz)'),
    ]

    GenerationTool.generate(new Configuration()
            .withJdbc(new Jdbc().withDriver('org.postgresql.Driver').withUrl(url).withUser('postgres').withPassword(''))
            .withGenerator(new Generator()
                    .withDatabase(new Database()
                            .withName('org.jooq.meta.postgres.PostgresDatabase')
                            .withInputSchema('public')
                            .withOutputSchemaToDefault(true)
                            .withExcludes('databasechangelog.*')
                            .withForcedTypes(forcedTypes))
                    .withGenerate(new Generate()
                            .withRecords(true)
                            .withPojos(false)
                            .withDaos(false)
                            .withComments(false)
                            .withGeneratedAnnotation(false))
                    .withTarget(new Target()
                            .withPackageName('lv.providus.kopskats.database.generated')
                            .withDirectory(output.toString())
                            .withClean(true))))
    Files.writeString(fingerprintFile, fingerprint)
} finally {
    server.close()
}
