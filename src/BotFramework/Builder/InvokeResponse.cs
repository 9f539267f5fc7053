namespace Microsoft.Bot.Builder;

/// <summary>What the channel gets back from an invoke: an HTTP status and, if not <see langword="null"/>, a JSON body.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    /// <summary>Settable properties only are written: give dictionaries or schema types.</summary>
    public object? Body { get; set; }
}
