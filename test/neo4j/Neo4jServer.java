import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/**
 * A Neo4j Community server on the loopback interface, without authentication: `java Neo4jServer.java FOLDER PORT`.
 * With `brief` after that it keeps a plan for as long as it runs: tests fill and empty small graphs all the time, and
 * would otherwise spend most of their time on planning the same queries again.
 */
class Neo4jServer {
  public static void main(String[] args) {
    var isBrief = args.length > 2 && args[2].equals("brief");
    var server = new DatabaseManagementServiceBuilder(Path.of(args[0]))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(args[1])))
        .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofSeconds(isBrief ? 86_400 : 10))
        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(256))
        .build();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    System.out.println("ready");
  }
}
