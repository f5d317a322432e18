import type { SyntaxNode } from '@lezer/common'

// The names that the grammars give to nodes of one kind.
export const SKIPPED =
  /^(?:[^A-Za-z⚠]|(?:Line|Block|Doc)?Comment$|Type(?:Annotation|ArgList|ParamList|Def|Arguments|Parameters)$|(?:Slice|Map|Array|Pointer|Parameterized|Generic|Primitive|Integral|FloatingPoint|Qualified|Union)Type$|Annotation|Modifiers$|Privacy$|Decorator$|PhpOpen$|PhpClose$|Equals$|\w*Op$|Arrow$|Optional$|Spread$|Interpolation(?:Start|End)$|Format(?:Spec|Conversion|SelfDoc)$)/
export const TEXT =
  /^(?:String(?:Literal)?|TemplateString|FormatString|HeredocString|NowDocString|TextBlock|CharacterLiteral|Rune)$/
export const NAME =
  /^(?:VariableName|VariableDefinition|Identifier|Definition|DefName|Name|QualifiedName|NamespaceName|TypeName|ScopedTypeName|QualifiedType|PropertyName|PropertyDefinition|PrivateProperty(?:Name|Definition)|FieldName|MethodName|ClassMemberName|JSXIdentifier|this|super|self|Key)$/
export const LITERAL =
  /^(?:Number|Integer|Float|IntegerLiteral|FloatingPointLiteral|BooleanLiteral|Boolean|Bool|null|Null|None|Nil)$/
export const MEMBER =
  /^(?:MemberExpression|SelectorExpr|ScopedExpression|FieldAccess|SubscriptExpression|IndexExpr|ArrayAccess|JSXMemberExpression)$/
export const CALL = /^(?:CallExpression|CallExpr|MethodInvocation|NewExpression|ObjectCreationExpression)$/
export const LIST = /^(?:ArrayExpression|TupleExpression|ArrayInitializer|ValueList|SetExpression)$/
export const ASSIGN =
  /^(?:VariableDeclaration|AssignmentExpression|AssignStatement|UpdateStatement|VarDecl|Assignment|VarSpec|ConstSpec|VariableDeclarator|PropertyDeclaration|ConstDeclaration|ConstElement|PropertyElement|StaticMember|VariableDeclarator)$/
export const FUNCTION =
  /^(?:ArrowFunction|FunctionExpression|FunctionDeclaration|FunctionDefinition|MethodDeclaration|LambdaExpression|Lambda|FunctionDecl|FunctionLiteral|MethodDecl|AnonymousFunction|ArrowFunctionExpression|ConstructorDeclaration)$/
export const INSIDE_TEXT = /^(?:Interpolation|FormatReplacement|VariableName|MemberExpression|SubscriptExpression)$/
export const ARGUMENTS = /^(?:ArgList|Arguments|ArgumentList)$/

/** The children of a node, in order. */
export const children = (node: SyntaxNode): SyntaxNode[] => {
  const found: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child)
  return found
}
