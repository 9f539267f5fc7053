namespace MentorBot.Edges;

/// <summary>What is stored under a name is not the document that was expected there. The message never says what it holds.</summary>
public sealed class DocumentUnreadableException(string document, string reason)
    : Exception($"The document {document} can't be read: {reason}.");

/// <summary>A document has outgrown what is read and written as a whole; something in it grows without end.</summary>
public sealed class DocumentTooLargeException(string document, int size)
    : Exception($"The document {document} would take {size:n0} bytes; at most {Documents.MaxSize:n0} are stored.");
