package neo4j

import (
	"context"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"quanhe/graph"
)

// connectTimeout is the longest time that Open waits for the first answer.
const connectTimeout = 5 * time.Second

// retryTime is how long a read or a write is tried again while the server does not answer.
const retryTime = 5 * time.Second

// connect makes a driver and checks that a Neo4j of a known version answers it.
func connect(ctx context.Context, options Options) (driver.DriverWithContext, error) {
	address, err := url.Parse(options.URI)
	if err != nil || !slices.Contains(schemes(), address.Scheme) || address.Host == "" {
		return nil, fmt.Errorf("%w: %q is no address of a Neo4j server: want bolt://host:port or neo4j://host:port, with +s if encrypted", graph.ErrUnavailable, options.URI)
	}
	connection, err := driver.NewDriverWithContext(options.URI, driver.BasicAuth(options.User, options.Password, ""), settings)
	if err != nil {
		return nil, fmt.Errorf("%w: %q: %s", graph.ErrUnavailable, options.URI, err.Error())
	}
	ctx, cancel := context.WithTimeout(ctx, connectTimeout)
	defer cancel()
	if err := verify(ctx, connection, address.Host); err != nil {
		_ = connection.Close(context.WithoutCancel(ctx)) // the first error says more
		return nil, err
	}
	return connection, nil
}

func schemes() []string {
	return []string{"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}
}

// settings are stricter than the driver's own, which wait up to a minute: a reader would rather be
// told that the store is busy.
func settings(config *config.Config) {
	config.MaxConnectionPoolSize = 50
	config.ConnectionAcquisitionTimeout = 3 * time.Second
	config.SocketConnectTimeout = 3 * time.Second
	config.MaxTransactionRetryTime = retryTime
	config.TelemetryDisabled = true
	// Nobody reads the server's remarks on a statement; the tests ask for them.
	config.NotificationsMinSeverity = notifications.DisabledLevel
	config.UserAgent = "quanhe"
}

func verify(ctx context.Context, connection driver.DriverWithContext, host string) error {
	info, err := connection.GetServerInfo(ctx)
	switch {
	case err == nil:
		return checkVersion(info.Agent())
	case unauthorized(err):
		return fmt.Errorf("%w: the Neo4j server at %s refuses the user or the password", graph.ErrUnavailable, host)
	}
	return fmt.Errorf("%w: no Neo4j server answers at %s: %s", graph.ErrUnavailable, host, err.Error())
}

// checkVersion looks at how a server names itself: "Neo4j/5.26.30", or "Neo4j/2025.01.0" since
// versions count years. The subqueries of Compile need 5.23.
func checkVersion(agent string) error {
	version := regexp.MustCompile(`^Neo4j/(\d+)\.(\d+)`).FindStringSubmatch(agent)
	if version == nil {
		return fmt.Errorf("%w: the server calls itself %q and is not Neo4j", graph.ErrStore, agent)
	}
	major, _ := strconv.Atoi(version[1])
	minor, _ := strconv.Atoi(version[2])
	if major < 5 || (major == 5 && minor < 23) {
		return fmt.Errorf("%w: the server is %s; quanhe needs Neo4j 5.23 or newer", graph.ErrStore, agent)
	}
	return nil
}
