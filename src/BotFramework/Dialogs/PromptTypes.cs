using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks.</summary>
public class PromptOptions
{
    public Activity? Prompt { get; set; }

    /// <summary>Asked instead when an answer was refused; without it the question itself is repeated.</summary>
    public Activity? RetryPrompt { get; set; }

    /// <summary>Anything the validator needs to know.</summary>
    public object? Validations { get; set; }
}

/// <summary>What a prompt made of an answer.</summary>
public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T Value { get; set; } = default!;
}

/// <summary>Accepts or refuses an answer. One that answers the user itself keeps the prompt from asking again.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

/// <summary>What a validator sees.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized, PromptOptions options, int attemptCount)
    {
        Context = turnContext;
        Recognized = recognized;
        Options = options;
        AttemptCount = attemptCount;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    /// <summary>Answers given so far, this one included.</summary>
    public int AttemptCount { get; }
}
