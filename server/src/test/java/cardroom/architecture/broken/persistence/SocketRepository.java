package cardroom.architecture.broken.persistence;

import cardroom.architecture.broken.server.lobby.LeakyLobby;
import io.netty.channel.Channel;

/** A repository that holds a connection of a client and knows the server. */
public record SocketRepository(Channel channel, LeakyLobby lobby) {}
