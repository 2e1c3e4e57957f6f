using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace StudioPortal.Web.Live;

/// <summary>
/// The JSON protocol, in which Watch may be called with or without its last argument: SignalR knows neither optional arguments
/// nor two methods of one name, and the contract has both calls.
/// </summary>
sealed class WatchProtocol(IOptions<JsonHubProtocolOptions> options) : IHubProtocol
{
    readonly JsonHubProtocol _json = new(options);

    public string Name => _json.Name;
    public int Version => _json.Version;
    public TransferFormat TransferFormat => _json.TransferFormat;

    public bool IsVersionSupported(int version) => _json.IsVersionSupported(version);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => _json.GetMessageBytes(message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => _json.WriteMessage(message, output);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        var whole = input;
        if (!_json.TryParseMessage(ref input, binder, out message)) return false;
        if (message is InvocationBindingFailureMessage { Target: nameof(ClassBoardHub.Watch) }
            && _json.TryParseMessage(ref whole, new OneArgument(binder), out var shorter)
            && shorter is InvocationMessage { Arguments: [var date], InvocationId: var id })
            message = new InvocationMessage(id, nameof(ClassBoardHub.Watch), [date, null]);
        return true;
    }

    sealed class OneArgument(IInvocationBinder inner) : IInvocationBinder
    {
        public IReadOnlyList<Type> GetParameterTypes(string methodName) => [typeof(string)];

        public Type GetReturnType(string invocationId) => inner.GetReturnType(invocationId);

        public Type GetStreamItemType(string streamId) => inner.GetStreamItemType(streamId);
    }
}
